import { useApi } from '@directus/extensions-sdk';
import { computed, onMounted, ref, shallowRef, watch, type WritableComputedRef } from 'vue';

export interface PathChoice {
	id: string;
	title: string;
}

const PATHS =
	'/items/learning_paths?fields=id,title&filter[published_revision][_nnull]=true&sort=title&limit=-1';

/** What is chosen in one panel, the others of the dashboard show too: they tell of the same path, seen from three sides. */
const chosen = ref<string | null>(null);

/**
 * The published paths to choose from, and the one that is chosen.
 *
 * @param fixed Id of the path that the panel's options name now: it is shown first, and this panel goes its own way.
 */
export function usePaths(fixed: () => string | null) {
	const api = useApi();
	const paths = shallowRef<PathChoice[] | null>(null);
	const failed = ref(false);
	const own = ref<string | null>(null);
	const path: WritableComputedRef<string | null> = computed({
		get() {
			const wanted = fixed() === null ? chosen.value : own.value;

			return paths.value?.find(({ id }) => id === wanted)?.id ?? paths.value?.[0]?.id ?? null;
		},
		set(id) {
			(fixed() === null ? chosen : own).value = id;
		},
	});

	// Whoever edits the dashboard sees what they pick at once.
	watch(fixed, (id) => (own.value = id), { immediate: true });
	onMounted(reload);

	return { paths, path, failed, reload };

	async function reload(): Promise<void> {
		try {
			const { data: reply } = await api.get<{ data: PathChoice[] }>(PATHS);

			paths.value = reply.data;
			failed.value = false;
		} catch {
			// Those that are known are still a choice: whether the one that is shown can be loaded is for its own answer to say.
			failed.value = paths.value === null;
		}
	}
}
