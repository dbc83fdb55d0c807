import { useApi } from '@directus/extensions-sdk';
import type { Report } from '@learning-paths/contract';
import { onMounted, ref, shallowRef, watch } from 'vue';

interface PathChoice {
	id: string;
	title: string;
}

const PATHS =
	'/items/learning_paths?fields=id,title&filter[published_revision][_nnull]=true&sort=title&limit=-1';

/**
 * The published paths to choose from, and the report of the chosen one.
 *
 * @param first Id of the path to begin with; the first by title when absent.
 */
export function useReport(first: string | null) {
	const api = useApi();
	const paths = shallowRef<PathChoice[]>([]);
	const path = ref<string | null>(null);
	const report = shallowRef<Report | null>(null);
	const failed = ref(false);

	onMounted(async () => {
		paths.value = (await get<PathChoice[]>(PATHS)) ?? [];
		path.value = paths.value.find(({ id }) => id === first)?.id ?? paths.value[0]?.id ?? null;
	});

	watch(path, async (chosen) => {
		const found = chosen === null ? null : await get<Report>(`/learning/editor/paths/${chosen}/report`);

		// A slow answer for the path before must not stand under the name of this one.
		if (path.value === chosen) report.value = found;
	});

	return { paths, path, report, failed };

	async function get<Data>(address: string): Promise<Data | null> {
		try {
			const { data: reply } = await api.get<{ data: Data }>(address);

			failed.value = false;

			return reply.data;
		} catch {
			failed.value = true;

			return null;
		}
	}
}
