import { describe, expect, it, vi } from 'vitest';
import { createAssetStore } from './asset-store.ts';
import { STALLED_AFTER_MS } from './give-up-stalled.ts';

const NAME = 'learning-assets-ada';

describe('the store of files', () => {
	it('fetches what is missing, drops what is not wanted, and says what is here', async () => {
		const { caches, kept } = device();
		const fetch = vi.fn(answer);
		const store = createAssetStore({ name: NAME, atATime: 2 }, { caches, fetch, locks: undefined });
		const told: string[][] = [];

		await store.reconcile(['/a', '/b'], note(told));
		await store.reconcile(['/b', '/c'], note(told));

		expect(await kept()).toEqual(['/b', '/c']);
		expect(fetch.mock.calls.map(([address]) => address)).toEqual(['/a', '/b', '/c']);
		expect(told.at(0)).toEqual([]);
		expect(told.at(-1)).toEqual(['/b', '/c']);
	});

	it('leaves what cannot be fetched for the next time', async () => {
		const { caches, kept } = device();
		const fetch = vi.fn(answer).mockRejectedValueOnce(new TypeError('offline'));
		const store = createAssetStore({ name: NAME, atATime: 1 }, { caches, fetch, locks: undefined });

		await store.reconcile(['/a']);
		expect(await kept()).toEqual([]);

		await store.reconcile(['/a']);
		expect(await kept()).toEqual(['/a']);
	});

	it('fetches nothing twice when two tabs want the same at once', async () => {
		const { caches, locks } = device();
		const fetch = vi.fn(answer);
		const tabs = [1, 2].map(() => createAssetStore({ name: NAME, atATime: 4 }, { caches, fetch, locks }));

		await Promise.all(tabs.map((tab) => tab.reconcile(['/a', '/b'])));

		expect(fetch.mock.calls.map(([address]) => address).sort()).toEqual(['/a', '/b']);
	});

	it('drops what was revoked while another tab is in the middle of a download', async () => {
		const { caches, kept, locks } = device();
		const film = later<Response>();
		const asked = later<true>();
		const fetchFilm = () => {
			asked.resolve(true);

			return film.promise;
		};
		const busy = createAssetStore({ name: NAME, atATime: 1 }, { caches, fetch: fetchFilm, locks });
		const other = createAssetStore({ name: NAME, atATime: 1 }, { caches, fetch: answer, locks });

		await other.reconcile(['/revoked']);

		const fetching = busy.reconcile(['/revoked', '/film']);

		await asked.promise;

		const dropping = other.reconcile(['/film']);

		await vi.waitFor(async () => expect(await kept()).toEqual([]));
		film.resolve(new Response('film'));
		await Promise.all([fetching, dropping]);
		expect(await kept()).toEqual(['/film']);
	});

	it.each([
		['no longer wanted', (store: ReturnType<typeof createAssetStore>) => store.reconcile([])],
		['cleared away', (store: ReturnType<typeof createAssetStore>) => store.clear()],
	])('stops a download that is %s, and keeps nothing of it', async (_, end) => {
		const { caches, kept } = device();
		const started = later<true>();
		const fetch = (_address: unknown, init?: RequestInit) => {
			started.resolve(true);

			return new Promise<Response>((_resolve, reject) => {
				init?.signal?.addEventListener('abort', () => reject(new DOMException('ended', 'AbortError')));
			});
		};
		const store = createAssetStore({ name: NAME, atATime: 1 }, { caches, fetch, locks: undefined });
		const fetching = store.reconcile(['/film']);

		await started.promise;
		await Promise.all([end(store), fetching]);

		expect(await kept()).toEqual([]);
	});

	/** On a Wi-Fi that accepts connections and never answers one file kept all others waiting until the app was loaded anew. */
	it.each([
		['never answers', () => []],
		['begins and then says nothing more', () => ['piece']],
	])('gives up on a line that %s, and goes on with the next file', async (_, pieces) => {
		vi.useFakeTimers();

		try {
			const { caches, kept } = device();
			const fetch = vi.fn(async (address: string, init: RequestInit) =>
				address === '/stalled' ? stalling(pieces(), init.signal) : answer(address),
			);
			const store = createAssetStore({ name: NAME, atATime: 1 }, { caches, fetch, locks: undefined });
			const fetching = store.reconcile(['/stalled', '/b']);

			await vi.advanceTimersByTimeAsync(STALLED_AFTER_MS - 1);
			expect(await kept()).toEqual([]);
			await vi.advanceTimersByTimeAsync(1);
			await fetching;
			expect(await kept()).toEqual(['/b']);
		} finally {
			vi.useRealTimers();
		}
	});

	it('waits as long as it takes for a file of which something comes', async () => {
		vi.useFakeTimers();

		try {
			const { caches, kept } = device();
			const store = createAssetStore(
				{ name: NAME, atATime: 1 },
				{ caches, fetch: async (_address, { signal }) => slowly(10, signal), locks: undefined },
			);
			const fetching = store.reconcile(['/film']);

			await vi.advanceTimersByTimeAsync(10 * (STALLED_AFTER_MS - 1));
			await fetching;
			expect(await kept()).toEqual(['/film']);
		} finally {
			vi.useRealTimers();
		}
	});

	/** A full disk passed for being offline: the page said "being fetched" for ever, and every round fetched it in vain. */
	it('says that there is no room for a file, and does not try it again at once', async () => {
		const { caches, kept } = device({ full: '/film' });
		const asked = later<true>();
		const film = later<Response>();
		const fetch = vi.fn((address: string) => {
			asked.resolve(true);

			return address === '/film' ? film.promise : answer(address);
		});
		const store = createAssetStore({ name: NAME, atATime: 1 }, { caches, fetch, locks: undefined });
		const noRoom: string[] = [];
		const fetching = store.reconcile(['/film', '/b'], note([], noRoom));

		await asked.promise;

		const again = store.reconcile(['/film', '/b'], note([], noRoom));

		film.resolve(new Response('film'));
		await Promise.all([fetching, again]);

		expect(noRoom).toEqual(['/film']);
		expect(fetch.mock.calls.map(([address]) => address)).toEqual(['/film', '/b']);
		expect(await kept()).toEqual(['/b']);

		// Chosen anew, it is tried anew.
		await store.reconcile(['/film', '/b'], note([], noRoom));
		expect(noRoom).toEqual(['/film', '/film']);
	});

	it('keeps nothing any more once it was cleared', async () => {
		const { caches, kept } = device();
		const fetch = vi.fn(answer);
		const store = createAssetStore({ name: NAME, atATime: 1 }, { caches, fetch, locks: undefined });

		await store.clear();
		await store.reconcile(['/a']);

		expect(fetch).not.toHaveBeenCalled();
		expect(await kept()).toEqual([]);
	});
});

const answer = async (address: unknown) => new Response(String(address));

function note(told: string[][], noRoom: string[] = []) {
	return {
		onHere: async (here: ReadonlySet<string>) => void told.push([...here].sort()),
		onNoRoom: async (address: string) => void noRoom.push(address),
	};
}

/** A line that brings these pieces and nothing after them; with none, not even an answer. */
function stalling(pieces: string[], signal: AbortSignal | null | undefined): Promise<Response> {
	const ended = (end: (reason: unknown) => void) =>
		signal?.addEventListener('abort', () => end(new DOMException('ended', 'AbortError')));

	if (pieces.length === 0) return new Promise((_resolve, reject) => ended(reject));

	const body = new ReadableStream({
		start(out) {
			for (const piece of pieces) out.enqueue(new TextEncoder().encode(piece));

			ended((reason) => out.error(reason));
		},
	});

	return Promise.resolve(new Response(body));
}

/** A line that brings a piece just often enough. */
function slowly(count: number, signal: AbortSignal | null | undefined): Response {
	let left = count;
	const body = new ReadableStream({
		start(out) {
			signal?.addEventListener('abort', () => out.error(new DOMException('ended', 'AbortError')));
		},
		async pull(out) {
			await new Promise((resolve) => setTimeout(resolve, STALLED_AFTER_MS - 1));
			out.enqueue(new Uint8Array(1));
			left -= 1;
			if (left === 0) out.close();
		},
	});

	return new Response(body);
}

/** A promise, and the way to keep it. */
function later<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
	let resolve: (value: T) => void = () => undefined;
	const promise = new Promise<T>((keep) => {
		resolve = keep;
	});

	return { promise, resolve: (value) => resolve(value) };
}

/** As much of a browser's caches and locks as the store uses. */
function device({ full }: { full?: string } = {}) {
	const entries = new Map<string, Map<string, Response>>();
	const addressOf = (request: RequestInfo | URL) =>
		new URL(String(request instanceof Request ? request.url : request), 'https://app.test').href;
	const open = async (name: string) => {
		const cache = entries.get(name) ?? new Map<string, Response>();

		entries.set(name, cache);

		return {
			keys: async () => [...cache.keys()].map((url) => new Request(url)),
			// As a browser does: only a whole response is kept.
			put: async (address: string, response: Response) => {
				const body = await response.arrayBuffer();

				if (address === full) throw new DOMException('full', 'QuotaExceededError');

				cache.set(addressOf(address), new Response(body));
			},
			delete: async (request: Request) => cache.delete(addressOf(request)),
		};
	};
	let last: Promise<unknown> = Promise.resolve();

	return {
		caches: { open, delete: async (name: string) => entries.delete(name) },
		kept: async () => (await (await open(NAME)).keys()).map(({ url }) => new URL(url).pathname).sort(),
		locks: {
			request: async <T>(_name: string, task: () => Promise<T>) => {
				const turn = last.then(task);

				last = turn.catch(() => undefined);

				return turn;
			},
		},
	};
}
