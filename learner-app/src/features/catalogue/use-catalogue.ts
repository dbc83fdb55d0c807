import { LIMITS, type PathCard } from '@learning-paths/contract';
import { onScopeDispose, ref, shallowRef, watch } from 'vue';
import { useLearning } from '../../data/use-learning.ts';

export type CatalogueState = 'loading' | 'ready' | 'unreachable';

/** One page of the public paths. Asked of the server each time: the catalogue may be large, and is not kept. */
export function useCatalogue(query: () => { search: string; page: number }) {
	const { api } = useLearning();
	const state = ref<CatalogueState>('loading');
	const cards = shallowRef<PathCard[]>([]);
	const total = ref(0);
	let asking = new AbortController();

	async function ask(): Promise<void> {
		asking.abort();
		asking = new AbortController();

		const { signal } = asking;
		const outcome = await api.catalogue({ ...query(), size: LIMITS.pageSize }, signal);

		// A slow answer to an old search must not replace the new one's.
		if (signal.aborted) return;

		state.value = outcome.ok ? 'ready' : 'unreachable';

		if (outcome.ok) {
			cards.value = outcome.value.items;
			total.value = outcome.value.total;
		}
	}

	watch(
		query,
		() => {
			// What is on the screen answers an older question: "no path matches" would be said of words nobody has looked for yet. What
			// is searched on the device without a network answers at once.
			if (state.value === 'ready') state.value = 'loading';
			void ask();
		},
		{ immediate: true },
	);
	onScopeDispose(() => asking.abort());

	return { state, cards, total, ask };
}
