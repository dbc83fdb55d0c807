import { type AssetStore, createAssetStore } from './asset-store.ts';

const PREFIX = 'learning-assets-';

/**
 * The images of one learner, or of the device. Caches of anyone else are deleted: the service worker answers from
 * whichever is there, and must never show one learner's images to another (I9).
 */
export async function browserAssetStore(owner: string): Promise<AssetStore> {
	// Without a secure context there are no caches: images are then there online alone.
	if (!('caches' in window)) return { reconcile: async () => undefined };

	const name = PREFIX + owner;
	const others = (await caches.keys()).filter((key) => key.startsWith(PREFIX) && key !== name);

	await Promise.all(others.map((key) => caches.delete(key)));

	return createAssetStore(name, { caches, fetch: window.fetch.bind(window) });
}
