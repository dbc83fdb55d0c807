import { describe, expect, it, vi } from 'vitest';
import { createAssetStore } from './asset-store.ts';

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

function note(told: string[][]) {
	return async (here: ReadonlySet<string>) => {
		told.push([...here].sort());
	};
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
function device() {
	const entries = new Map<string, Map<string, Response>>();
	const addressOf = (request: RequestInfo | URL) =>
		new URL(String(request instanceof Request ? request.url : request), 'https://app.test').href;
	const open = async (name: string) => {
		const cache = entries.get(name) ?? new Map<string, Response>();

		entries.set(name, cache);

		return {
			keys: async () => [...cache.keys()].map((url) => new Request(url)),
			put: async (address: string, response: Response) => void cache.set(addressOf(address), response),
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
