import { useApi } from '@directus/extensions-sdk';
import type { Imported } from '@learning-paths/contract';
import { ref, shallowRef } from 'vue';
import { codeOf, messageOf } from '../shared/failures.ts';

/** Makes a draft path of a zip file, and keeps what came of it. */
export function useImport() {
	const api = useApi();
	const busy = ref(false);
	const imported = shallowRef<Imported | null>(null);
	const failure = ref<{ code: string | null; message: string } | null>(null);

	return { busy, imported, failure, send };

	async function send(file: File): Promise<void> {
		busy.value = true;
		imported.value = null;
		failure.value = null;

		try {
			const { data: reply } = await api.post<{ data: Imported }>('/learning/editor/import', file, {
				params: { name: file.name },
				// Systems disagree about what a zip file is called.
				headers: { 'Content-Type': 'application/zip' },
			});

			imported.value = reply.data;
		} catch (error) {
			failure.value = { code: codeOf(error), message: messageOf(error) };
		} finally {
			busy.value = false;
		}
	}
}
