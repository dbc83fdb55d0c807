import { coalesce } from '../sync/coalesce.ts';
import { giveUpStalled } from './give-up-stalled.ts';

/** Files of one learner's paths, in a cache that the service worker answers from. */
export interface AssetStore {
	/**
	 * Drops at once what is not wanted, then fetches what is missing. What cannot be fetched now is left for the next time.
	 * It takes as long as the line does: nothing that must go on may wait for it.
	 */
	reconcile(wanted: readonly string[], news?: AssetNews): Promise<void>;
	/** Takes everything off the device, and fetches nothing any more, whatever is under way. */
	clear(): Promise<void>;
}

/** Who is told how it goes. */
export interface AssetNews {
	/** What is here of what is wanted: at first, and after every file that came. */
	onHere: (here: ReadonlySet<string>) => Promise<void>;
	/** There was no room on the device for this one. */
	onNoRoom: (address: string) => Promise<void>;
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
	// Calls that come while a line is slow are many, and want the same: they do not queue up.
	const fetchInTurn = coalesce(() => alone(fetchMissing));
	let wanted: ReadonlySet<string> = new Set();
	let tell: AssetNews | undefined;
	let isClosed = false;

	return {
		async reconcile(addresses, news) {
			if (isClosed) return;

			tell = news;
			want(addresses);
			// Not behind the lock: what was revoked must not stay until another tab's download has ended.
			await drop();
			await fetchInTurn();
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

	async function fetchMissing(): Promise<void> {
		if (isClosed) return;

		const cache = await deps.caches.open(name);
		const here = new Set((await cache.keys()).map(addressOf).filter((address) => wanted.has(address)));
		const queue = [...wanted].filter((address) => !here.has(address)).values();

		await tell?.onHere(here);
		await Promise.all(
			Array.from({ length: atATime }, async () => {
				for (const address of queue) {
					if (!(await download(address, cache))) continue;

					here.add(address);
					await tell?.onHere(here);
				}
			}),
		);
	}

	async function download(address: string, cache: FileCache): Promise<boolean> {
		// The wish may have ended while others were fetched.
		if (!wanted.has(address)) return false;

		const stop = new AbortController();
		const line = giveUpStalled(() => stop.abort());

		underWay.set(address, stop);

		try {
			const response = await deps.fetch(address, { credentials: 'same-origin', signal: stop.signal });

			if (response.status !== 200) return false;

			await cache.put(address, line.watched(response));

			return true;
		} catch (error) {
			// Offline: the page says so where the file would be, and the next round tries again.
			if (!isNoRoom(error)) return false;
		} finally {
			line.ended();
			underWay.delete(address);
		}

		// Whoever asked for this one has to hear it: for ever "being fetched" would be a lie, and every round would fetch it in vain.
		if (tell) {
			wanted = new Set([...wanted].filter((one) => one !== address));
			await tell.onNoRoom(address);
		}

		return false;
	}
}

function isNoRoom(error: unknown): boolean {
	return error instanceof Error && error.name === 'QuotaExceededError';
}

function addressOf(request: Request): string {
	const { pathname, search } = new URL(request.url);

	return pathname + search;
}
