import { useApi } from '@directus/extensions-sdk';
import { ref, type Ref } from 'vue';
import { messageOf } from '../shared/failures.ts';

/** Lets a learner start over. @param progress Row id of the progress that the form shows. */
export function useReset(progress: Ref<string | number | null>) {
	const api = useApi();
	const failure = ref<string | null>(null);

	return { failure, reset };

	async function reset(): Promise<void> {
		try {
			await api.post(`/learning/editor/progress/${progress.value}/reset`);
			// The form shows a row that has changed under it.
			window.location.reload();
		} catch (error) {
			failure.value = messageOf(error);
		}
	}
}
