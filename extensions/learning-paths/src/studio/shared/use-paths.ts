import { useApi } from '@directus/extensions-sdk';
import { computed, onMounted, ref, shallowRef, type WritableComputedRef } from 'vue';

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
 * @param fixed Id of the path that the panel's options name: it is shown first, and this panel goes its own way.
 */
export function usePaths(fixed: string | null) {
	const api = useApi();
	const paths = shallowRef<PathChoice[] | null>(null);
	const failed = ref(false);
	const own = ref(fixed);
	const path: WritableComputedRef<string | null> = computed({
		get() {
			const wanted = fixed === null ? chosen.value : own.value;

			return paths.value?.find(({ id }) => id === wanted)?.id ?? paths.value?.[0]?.id ?? null;
		},
		set(id) {
			(fixed === null ? chosen : own).value = id;
		},
	});

	onMounted(async () => {
		try {
			const { data: reply } = await api.get<{ data: PathChoice[] }>(PATHS);

			paths.value = reply.data;
		} catch {
			failed.value = true;
		}
	});

	return { paths, path, failed };
}
