/** Files of one learner's paths, in a cache that the service worker answers from. */
export interface AssetStore {
	/**
	 * Drops at once what is not wanted, then fetches what is missing. What cannot be fetched now is left for the next time.
	 *
	 * @param onHere Is told what is here of what is wanted: at first, and after every file that came.
	 */
	reconcile(wanted: readonly string[], onHere?: (here: ReadonlySet<string>) => Promise<void>): Promise<void>;
	/** Takes everything off the device, and fetches nothing any more, whatever is under way. */
	clear(): Promise<void>;
}

/** As much of the browser as it uses. */
export interface AssetStoreDeps {
	caches: { open: (name: string) => Promise<FileCache>; delete: (name: string) => Promise<boolean> };
	fetch: (address: string, init: RequestInit) => Promise<Response>;
	/** Without locks two tabs may fetch the same twice: more traffic, nothing worse. */
	locks: { request: (name: string, task: () => Promise<void>) => Promise<void> } | undefined;
}

type FileCache = Pick<Cache, 'keys' | 'put' | 'delete'>;

/** @param input.atATime Downloads at a time. */
export function createAssetStore(input: { name: string; atATime: number }, deps: AssetStoreDeps): AssetStore {
	const { name, atATime } = input;
	const underWay = new Map<string, AbortController>();
	let wanted: ReadonlySet<string> = new Set();
	let isClosed = false;

	return {
		async reconcile(addresses, onHere) {
			if (isClosed) return;

			want(addresses);
			// Not behind the lock: what was revoked must not stay until another tab's download has ended.
			await drop();
			await alone(() => fetchMissing(onHere));
		},

		async clear() {
			isClosed = true;
			want([]);
			await deps.caches.delete(name);
		},
	};

	function want(addresses: readonly string[]): void {
		wanted = new Set(addresses);

		for (const [address, download] of underWay) if (!wanted.has(address)) download.abort();
	}

	async function drop(): Promise<void> {
		const cache = await deps.caches.open(name);

		for (const request of await cache.keys()) {
			if (!wanted.has(addressOf(request))) await cache.delete(request);
		}
	}

	/** One tab at a time fetches, and the next one sees what the first has fetched. */
	async function alone(task: () => Promise<void>): Promise<void> {
		if (deps.locks) await deps.locks.request(name, task);
		else await task();
	}

	async function fetchMissing(onHere?: (here: ReadonlySet<string>) => Promise<void>): Promise<void> {
		if (isClosed) return;

		const cache = await deps.caches.open(name);
		const here = new Set((await cache.keys()).map(addressOf).filter((address) => wanted.has(address)));
		const queue = [...wanted].filter((address) => !here.has(address)).values();

		await onHere?.(here);
		await Promise.all(
			Array.from({ length: atATime }, async () => {
				for (const address of queue) {
					if (!(await download(address, cache))) continue;

					here.add(address);
					await onHere?.(here);
				}
			}),
		);
	}

	async function download(address: string, cache: FileCache): Promise<boolean> {
		// The wish may have ended while others were fetched.
		if (!wanted.has(address)) return false;

		const stop = new AbortController();

		underWay.set(address, stop);

		try {
			const response = await deps.fetch(address, { credentials: 'same-origin', signal: stop.signal });

			if (response.status !== 200) return false;

			await cache.put(address, response);

			return true;
		} catch {
			// Offline, or storage full: the page says so where the file would be, and the next round tries again.
			return false;
		} finally {
			underWay.delete(address);
		}
	}
}

function addressOf(request: Request): string {
	const { pathname, search } = new URL(request.url);

	return pathname + search;
}
