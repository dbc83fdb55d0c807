import { useApi } from '@directus/extensions-sdk';
import type { Impact } from '@learning-paths/contract';
import { ref, type Ref, watch } from 'vue';

/**
 * What publishing a path would change, and the act itself.
 *
 * @param path Id of the path; `+` while it is not saved yet.
 */
export function usePublishing(path: Ref<string | number | null>) {
	const api = useApi();
	const impact = ref<Impact | null>(null);
	const error = ref<string | null>(null);
	const busy = ref(false);

	watch(path, refresh, { immediate: true });

	return { impact, error, busy, refresh, publish };

	async function refresh(): Promise<void> {
		if (path.value === null || path.value === '+') {
			impact.value = null;

			return;
		}

		await attempt(async () => {
			const { data: reply } = await api.get<{ data: Impact }>(`/learning/editor/paths/${path.value}/impact`);

			impact.value = reply.data;
		});
	}

	/** @returns whether the path was published. */
	async function publish(options: { note: string; minor: boolean }): Promise<boolean> {
		const published = await attempt(() =>
			api.post(`/learning/editor/paths/${path.value}/publish`, {
				draft: impact.value?.draft,
				note: options.note.trim() || null,
				minor: options.minor,
			}),
		);

		const message = error.value;

		await refresh();
		// The look again must not wipe out why publishing was refused.
		if (!published) error.value = message;

		return published;
	}

	async function attempt(work: () => Promise<unknown>): Promise<boolean> {
		busy.value = true;
		error.value = null;

		try {
			await work();

			return true;
		} catch (failure) {
			error.value = messageOf(failure);

			return false;
		} finally {
			busy.value = false;
		}
	}
}

function messageOf(failure: unknown): string {
	const reply: unknown = Reflect.get(Object(failure), 'response');
	const errors: unknown = Reflect.get(Object(Reflect.get(Object(reply), 'data')), 'errors');
	const message: unknown = Array.isArray(errors) ? Reflect.get(Object(errors[0]), 'message') : undefined;

	return typeof message === 'string' ? message : String(failure);
}
