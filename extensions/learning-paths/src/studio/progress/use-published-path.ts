import type { PathDocument } from '@learning-paths/contract';
import { computed, type Ref } from 'vue';
import { useReply } from '../shared/use-reply.ts';

interface Published {
	data: { published_revision: { document: PathDocument } | null };
}

/**
 * What learners see of a path.
 *
 * @param path Null while the form around it loads.
 * @returns `document` is null when nothing is published, and as long as it is not known whether something is.
 */
export function usePublishedPath(path: Ref<string | null>) {
	const { reply, failed, loading, reload } = useReply<Published>(
		computed(() => path.value && `/items/learning_paths/${path.value}?fields=published_revision.document`),
	);

	return {
		document: computed(() => reply.value?.data.published_revision?.document ?? null),
		isKnown: computed(() => reply.value !== null),
		failed,
		loading,
		reload,
	};
}
