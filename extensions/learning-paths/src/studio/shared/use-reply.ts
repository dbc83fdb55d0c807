import { useApi } from '@directus/extensions-sdk';
import { ref, type Ref, shallowRef, watch } from 'vue';

/**
 * What the server answers at an address, anew whenever it changes or when asked for; null while there is nothing to show.
 *
 * @typeParam Reply The shape of the answer, as the contract has it for that address.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- `api.get` takes its shape from the caller, too.
export function useReply<Reply>(address: Ref<string | null>) {
	const api = useApi();
	const reply = shallowRef<Reply | null>(null);
	const failed = ref(false);
	const loading = ref(false);
	let asks = 0;

	watch(address, load, { immediate: true });

	return { reply, failed, loading, reload: () => load(address.value) };

	async function load(asked: string | null): Promise<void> {
		asks += 1;
		const ask = asks;

		loading.value = true;

		const found = asked === null ? null : await get(asked);

		// A slow answer to the question before must not stand under this one.
		if (ask !== asks) return;

		if (found) reply.value = found.data;
		else reply.value = null;

		failed.value = asked !== null && found === null;
		loading.value = false;
	}

	async function get(asked: string): Promise<{ data: Reply } | null> {
		return api.get<Reply>(asked).catch(() => null);
	}
}
