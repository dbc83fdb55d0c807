import { onMounted, ref } from 'vue';

/** What this site takes on the device, and whether the browser may clear it away. Only in a secure context does it tell. */
export function useDeviceStorage() {
	const used = ref<number | null>(null);
	const persisted = ref<boolean | null>(null);
	const refused = ref(false);

	onMounted(async () => {
		if (!('storage' in navigator)) return;

		used.value = (await navigator.storage.estimate()).usage ?? null;
		persisted.value = await navigator.storage.persisted();
	});

	async function persist(): Promise<void> {
		persisted.value = await navigator.storage.persist();
		refused.value = !persisted.value;
	}

	return { used, persisted, refused, persist };
}
