import { type LearnerOrder, type Learners, LIMITS } from '@learning-paths/contract';
import { computed, ref, type Ref, watch } from 'vue';
import { useReply } from '../shared/use-reply.ts';

/** Long enough for a word, short enough not to be noticed. */
const TYPING_MS = 300;

export const PAGE_SIZE = 10;

/** One page of a path's learners, as they are searched, filtered and sorted on the server. */
export function useLearners(path: Ref<string | null>, stuck: Ref<number>) {
	/** The Studio's input says null when it is emptied. */
	const find = ref<string | null>(null);
	const settled = ref('');
	const state = ref<string | null>(null);
	const order = ref<LearnerOrder>('-worked');
	const page = ref(1);
	let typing: ReturnType<typeof setTimeout> | undefined;

	watch(find, (words) => {
		clearTimeout(typing);
		typing = setTimeout(() => {
			settled.value = (words ?? '').slice(0, LIMITS.search);
		}, TYPING_MS);
	});
	watch([path, settled, state, order, stuck], () => {
		page.value = 1;
	});

	const { reply, failed, loading } = useReply<Learners>(
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

	return { find, state, order, page, reply, failed, loading };
}
