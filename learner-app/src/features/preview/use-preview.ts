import { PathDocument } from '@learning-paths/contract';
import { ref, shallowRef } from 'vue';
import { createRequest } from '../../data/api/create-request.ts';
import { data } from '../../data/api/replies.ts';

/**
 * The draft of a path, fetched with the editor's own session. Nothing of it is stored: a preview that opened the learner's
 * database would mix an editor's drafts with a learner's paths.
 */
export function usePreview(path: string) {
	const draft = shallowRef<PathDocument | null>(null);
	const failed = ref(false);
	const request = createRequest({
		fetch: window.fetch.bind(window),
		now: Date.now,
		onServerTime: () => undefined,
	});

	void load();

	return { draft, failed };

	async function load(): Promise<void> {
		const outcome = await request({
			path: `/learning/editor/paths/${path}/preview`,
			reply: data(PathDocument),
		});

		draft.value = outcome.ok ? (outcome.value.value ?? null) : null;
		failed.value = draft.value === null;
	}
}
