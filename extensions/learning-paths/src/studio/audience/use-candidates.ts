import type { Candidates } from '@learning-paths/contract';
import { computed, ref, type Ref } from 'vue';
import { useReply } from '../shared/use-reply.ts';
import { useSettledWords } from '../shared/use-settled-words.ts';
import type { Messages } from './messages.ts';

/** Somebody whom the path can be given to. */
export interface Candidate {
	kind: 'learner' | 'group';
	id: string;
	name: string;
	detail: string | null;
	/** Has it already. */
	has: boolean;
}

/** As many as the server gives at once, of each kind. */
const MOST = 20;

/** Looks for people and groups by what is typed. */
export function useCandidates(path: Ref<string>, text: Ref<Messages>) {
	const find = ref<string | null>(null);
	const settled = useSettledWords(find);
	const { reply, failed } = useReply<{ data: Candidates }>(
		computed(
			() => `/learning/editor/paths/${path.value}/candidates?${new URLSearchParams({ find: settled.value })}`,
		),
	);

	return {
		find,
		failed: computed(() => (failed.value ? text.value.failed : null)),
		/** There may be more than is shown. */
		isCut: computed(() => {
			const { learners = [], groups = [] } = reply.value?.data ?? {};

			return learners.length >= MOST || groups.length >= MOST;
		}),
		people: computed(() =>
			reply.value?.data.learners.map(({ profile, displayName, email, has }): Candidate => ({
				kind: 'learner',
				id: profile,
				name: displayName ?? email ?? '–',
				detail: displayName === null ? null : email,
				has,
			})),
		),
		groups: computed(() =>
			reply.value?.data.groups.map(({ group, name, members, has }): Candidate => ({
				kind: 'group',
				id: group,
				name,
				detail: text.value.members(members),
				has,
			})),
		),
	};
}
