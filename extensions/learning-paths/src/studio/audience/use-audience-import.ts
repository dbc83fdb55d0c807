import { useApi } from '@directus/extensions-sdk';
import { type AudienceImport, LIMITS } from '@learning-paths/contract';
import { ref, shallowRef } from 'vue';
import { codeOf, messageOf } from '../shared/failures.ts';
import { readCsvFile } from './read-csv-file.ts';

/** Takes a file, says what it would do, and does it when told to. */
export function useAudienceImport() {
	const api = useApi();
	const csv = ref('');
	const busy = ref(false);
	const isTooLarge = ref(false);
	/** What the file would do, or has done. */
	const outcome = shallowRef<AudienceImport | null>(null);
	/** Something else would happen now than what was looked at. */
	const isStale = ref(false);
	const failure = ref<string | null>(null);

	return { busy, isTooLarge, outcome, isStale, failure, look, apply };

	async function look(file: Blob): Promise<void> {
		outcome.value = null;
		isStale.value = false;
		csv.value = await readCsvFile(file);
		isTooLarge.value = csv.value.length > LIMITS.importLength;

		if (!isTooLarge.value) await attempt(() => send({ apply: false }));
	}

	/** @returns whether it was done. */
	async function apply(): Promise<boolean> {
		isStale.value = false;
		await attempt(async () => {
			try {
				await send({ apply: true, plan: outcome.value?.plan });
			} catch (error) {
				if (!isRefusal(error)) throw error;

				await send({ apply: false });
				isStale.value = true;
			}
		});

		return outcome.value?.applied === true;
	}

	async function send(how: { apply: boolean; plan?: string | undefined }): Promise<void> {
		const body = { csv: csv.value, ...how };
		const { data: reply } = await api.post<{ data: AudienceImport }>(
			'/learning/editor/audience/import',
			body,
		);

		outcome.value = reply.data;
	}

	async function attempt(work: () => Promise<void>): Promise<void> {
		busy.value = true;
		failure.value = null;

		try {
			await work();
		} catch (error) {
			failure.value = messageOf(error);
		} finally {
			busy.value = false;
		}
	}
}

/** The world has changed since the look: another plan, or a line that is no longer right. */
function isRefusal(error: unknown): boolean {
	return ['STALE_PLAN', 'INVALID_PAYLOAD'].includes(codeOf(error) ?? '');
}
