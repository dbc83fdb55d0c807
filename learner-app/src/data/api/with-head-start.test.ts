import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type AskedAhead, withHeadStart } from './with-head-start.ts';

const ADDRESS = '/learning/paths?page=1&size=24';
const asApp = { method: 'GET', credentials: 'same-origin' } as const;
const ahead = (response: Response | Error): AskedAhead => ({
	address: ADDRESS,
	reply: response instanceof Error ? Promise.reject(response) : Promise.resolve(response),
	askedAt: 100,
	stop: vi.fn(),
});

const network = vi.fn<typeof fetch>();
let elapsed = 1_000;

const start = (response: Response | Error) =>
	withHeadStart(ahead(response), { fetch: network, elapsed: () => elapsed }).fetch;
const textOf = async (response: Promise<Response>) => (await response).text();

beforeEach(() => {
	elapsed = 1_000;
	network.mockReset().mockImplementation(async () => new Response('network'));
});

describe('withHeadStart', () => {
	it('answers the question it was asked for ahead, once, and leaves all others to the network', async () => {
		const ask = start(new Response('ahead'));

		expect(await textOf(ask('/learning/me', asApp))).toBe('network');
		expect(await textOf(ask(ADDRESS, asApp))).toBe('ahead');
		expect(await textOf(ask(ADDRESS, asApp))).toBe('network');
		expect(network.mock.calls.map(([address]) => address)).toEqual(['/learning/me', ADDRESS]);
	});

	it('takes the date off: it is older than the question, and would set the clock wrong', async () => {
		const headers = { date: new Date(0).toUTCString(), 'content-type': 'application/json' };
		const response = await start(new Response('{}', { headers }))(ADDRESS, asApp);

		expect([...response.headers.keys()]).toEqual(['content-type']);
	});

	it.each([
		['the session has ended', new Response('', { status: 401 })],
		['the server is too busy', new Response('', { status: 429 })],
		['the network is gone', new TypeError('fetch failed')],
	])('asks again when %s', async (_, bad) => {
		expect(await textOf(start(bad)(ADDRESS, asApp))).toBe('network');
	});

	it.each<[string, RequestInit, number]>([
		['as nobody', { ...asApp, credentials: 'omit' }, 1_000],
		['by another method', { ...asApp, method: 'DELETE' }, 1_000],
		['long after', asApp, 20_000],
	])('is not for who asks %s', async (_, init, at) => {
		const ask = start(new Response('ahead'));

		elapsed = at;
		expect(await textOf(ask(ADDRESS, init))).toBe('network');
	});

	it('is given up with whoever asks: the connection may have been accepted, and never answer', async () => {
		const asking = new AbortController();
		let stop = (): void => undefined;
		const reply = new Promise<Response>((_, reject) => {
			stop = () => reject(new Error('aborted'));
		});
		const { fetch: ask } = withHeadStart(
			{ ...ahead(new Response()), reply, stop: () => stop() },
			{ fetch: network, elapsed: () => elapsed },
		);

		network.mockImplementation(async (_, init) => {
			init?.signal?.throwIfAborted();

			return new Response();
		});

		const asked = ask(ADDRESS, { ...asApp, signal: asking.signal });

		asking.abort();
		await expect(asked).rejects.toThrow('aborted');
	});

	it('knows what is on its way, until somebody takes it, or for as long as it may be true', async () => {
		const { fetch: ask, isAhead } = withHeadStart(ahead(new Response('ahead')), {
			fetch: network,
			elapsed: () => elapsed,
		});

		expect([isAhead(ADDRESS), isAhead('/learning/me')]).toEqual([true, false]);

		elapsed = 20_000;
		expect(isAhead(ADDRESS)).toBe(false);

		elapsed = 1_000;
		await ask(ADDRESS, asApp);
		expect(isAhead(ADDRESS)).toBe(false);
	});

	// Its answer was for whoever was signed in when the page began (I9).
	it('is forgotten as soon as something is changed, as who is signed in', async () => {
		const ask = start(new Response('ahead'));

		await ask('/auth/logout', { method: 'POST' });
		expect(await textOf(ask(ADDRESS, asApp))).toBe('network');
	});
});
