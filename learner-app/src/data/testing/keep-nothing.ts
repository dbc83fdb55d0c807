import type { AssetStore } from '../content/asset-store.ts';
import type { AssetStores } from '../content/reconcile-files.ts';

/** Stores of a device without caches. */
export function keepNothing(): AssetStores {
	const nowhere: AssetStore = { reconcile: async () => undefined, clear: async () => undefined };

	return { files: nowhere, large: nowhere };
}
