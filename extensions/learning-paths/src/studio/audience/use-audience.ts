import { useApi } from '@directus/extensions-sdk';
import type { Assigned, Audience, Unassigned } from '@learning-paths/contract';
import { computed, ref, type Ref, watch } from 'vue';
import { messageOf } from '../shared/failures.ts';
import { useLastPage } from '../shared/use-last-page.ts';
import { useReply } from '../shared/use-reply.ts';
import { useSettledWords } from '../shared/use-settled-words.ts';

export const PAGE_SIZE = 10;

/** Learners and groups by their ids. */
export interface Assignees {
	profiles: string[];
	groups: string[];
}

/** What is agreed with them. */
export interface Terms {
	dueOn: string | null;
	note: string | null;
}

/** Who has a path, a page at a time, and what an editor does about it. @param path Null while it is not saved. */
export function useAudience(path: Ref<string | null>) {
	const api = useApi();
	const find = ref<string | null>(null);
	const settled = useSettledWords(find);
	const page = ref(1);
	const busy = ref(false);
	const failure = ref<string | null>(null);

	watch([path, settled], () => {
		page.value = 1;
	});

	const { reply, failed, loading, reload } = useReply<Audience>(
		computed(() => {
			const query = new URLSearchParams({
				find: settled.value,
				page: String(page.value),
				size: String(PAGE_SIZE),
			});

			return path.value && `/learning/editor/paths/${path.value}/audience?${query}`;
		}),
	);

	useLastPage(page, { total: computed(() => reply.value?.meta.total ?? null), size: PAGE_SIZE });

	return { find, settled, page, reply, failed, loading, busy, failure, reload, assign, unassign };

	/** Gives the path to these, or gives those who have it these terms. @returns null when it was refused. */
	async function assign(assignees: Assignees, terms: Terms): Promise<Assigned | null> {
		return act<Assigned>('assign', { ...assignees, ...terms });
	}

	/** Takes the path from these. @returns null when it was refused. */
	async function unassign(assignees: Assignees): Promise<Unassigned | null> {
		return act<Unassigned>('unassign', assignees);
	}

	async function act<Reply>(what: string, body: object): Promise<Reply | null> {
		busy.value = true;
		failure.value = null;

		try {
			const address = `/learning/editor/paths/${path.value}/${what}`;
			const { data: answer } = await api.post<{ data: Reply }>(address, body);

			await reload();

			return answer.data;
		} catch (error) {
			failure.value = messageOf(error);

			return null;
		} finally {
			busy.value = false;
		}
	}
}
