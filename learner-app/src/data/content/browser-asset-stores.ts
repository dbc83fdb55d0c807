import { type AssetStore, createAssetStore } from './asset-store.ts';
import type { AssetStores } from './reconcile-files.ts';

const PREFIX = 'learning-assets-';

/**
 * The files of one learner, or of the device. Caches of anyone else are deleted: the service worker answers from
 * whichever is there, and must never show one learner's files to another (I9).
 */
export async function browserAssetStores(owner: string): Promise<AssetStores> {
	// Without a secure context there are no caches: files are then there online alone.
	if (!('caches' in window)) return { files: NOWHERE, large: NOWHERE };

	const names = { files: PREFIX + owner, large: `${PREFIX}large-${owner}` };
	const others = (await caches.keys()).filter(
		(key) => key.startsWith(PREFIX) && !Object.values(names).includes(key),
	);

	await Promise.all(others.map((key) => caches.delete(key)));

	const deps = { caches, fetch: window.fetch.bind(window), locks: navigator.locks };

	return {
		// Enough at a time to use a slow line, few enough to leave it usable.
		files: createAssetStore({ name: names.files, atATime: 4 }, deps),
		large: createAssetStore({ name: names.large, atATime: 1 }, deps),
	};
}

const NOWHERE: AssetStore = { reconcile: async () => undefined, clear: async () => undefined };
