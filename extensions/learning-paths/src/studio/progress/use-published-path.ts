import { useApi } from '@directus/extensions-sdk';
import type { PathDocument } from '@learning-paths/contract';
import { type Ref, shallowRef, watch } from 'vue';

/** What learners see of a path; null while it loads, and when there is nothing. */
export function usePublishedPath(path: Ref<string | null>): Ref<PathDocument | null> {
	const api = useApi();
	const document = shallowRef<PathDocument | null>(null);

	watch(path, load, { immediate: true });

	return document;

	async function load(id: string | null): Promise<void> {
		document.value = id === null ? null : await find(id).catch(() => null);
	}

	async function find(id: string): Promise<PathDocument | null> {
		const address = `/items/learning_paths/${id}?fields=published_revision.document`;
		const { data: reply } = await api.get<{
			data: { published_revision: { document: PathDocument } | null };
		}>(address);

		return reply.data.published_revision?.document ?? null;
	}
}
