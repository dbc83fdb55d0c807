/** The images of one learner's paths, in a cache that the service worker answers from. */
export interface AssetStore {
	/** Fetches what is missing and drops what is not wanted. What cannot be fetched now is left for the next time. */
	reconcile(wanted: readonly string[]): Promise<void>;
}

/** Downloads at a time: enough to use a slow line, few enough to leave it usable. */
const AT_A_TIME = 4;

export function createAssetStore(
	name: string,
	deps: { caches: CacheStorage; fetch: typeof fetch },
): AssetStore {
	return {
		async reconcile(wanted) {
			const cache = await deps.caches.open(name);
			const kept = new Map((await cache.keys()).map((request) => [addressOf(request), request]));
			const missing = wanted.filter((address) => !kept.has(address));

			for (const [address, request] of kept) {
				if (!wanted.includes(address)) await cache.delete(request);
			}

			const queue = missing.values();

			await Promise.all(Array.from({ length: AT_A_TIME }, () => download(queue, cache, deps.fetch)));
		},
	};
}

async function download(
	queue: Iterable<string>,
	cache: Cache,
	fetch: typeof globalThis.fetch,
): Promise<void> {
	for (const address of queue) {
		try {
			const response = await fetch(address, { credentials: 'same-origin' });

			if (response.status === 200) await cache.put(address, response);
		} catch {
			// Offline, or storage full: the page says so where the image would be, and the next round tries again.
		}
	}
}

function addressOf(request: Request): string {
	const { pathname, search } = new URL(request.url);

	return pathname + search;
}
