import type { LearnerOrder, Learners } from '@learning-paths/contract';
import { computed, ref, type Ref, watch } from 'vue';
import { useLastPage } from '../shared/use-last-page.ts';
import { useReply } from '../shared/use-reply.ts';
import { useSettledWords } from '../shared/use-settled-words.ts';

export const PAGE_SIZE = 10;

/** One page of a path's learners, as they are searched, filtered and sorted on the server. */
export function useLearners(path: Ref<string | null>, stuck: Ref<number>) {
	const find = ref<string | null>(null);
	const settled = useSettledWords(find);
	const state = ref<string | null>(null);
	const order = ref<LearnerOrder>('-worked');
	const page = ref(1);

	watch([path, settled, state, order, stuck], () => {
		page.value = 1;
	});

	const { reply, failed, loading, reload } = useReply<Learners>(
		computed(() => {
			const query = new URLSearchParams({
				find: settled.value,
				order: order.value,
				stuck: String(stuck.value),
				page: String(page.value),
				size: String(PAGE_SIZE),
				...(state.value === null ? {} : { state: state.value }),
			});

			return path.value && `/learning/editor/paths/${path.value}/learners?${query}`;
		}),
	);

	useLastPage(page, { total: computed(() => reply.value?.meta.total ?? null), size: PAGE_SIZE });

	return { find, state, order, page, reply, failed, loading, reload };
}
