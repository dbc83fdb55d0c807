import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { LIMITS } from '@learning-paths/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRequest } from '../data/api/create-request.ts';
import { createLearningApi } from '../data/api/learning-api.ts';
import { heldBodies } from '../data/database/held-bodies.ts';
import { LEARNER } from '../data/session/remembered-learner.ts';
import { ARRIVING, OWES_SIGN_OUT } from '../data/session/session-cookie.ts';
import { localTextStore } from '../data/session/text-store.ts';
import { emptyPath } from '../data/testing/empty-path.ts';
import { storedDatabase } from '../data/testing/stored-database.ts';
import { assetAddress } from '../ui/asset-address.ts';

const PATH = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const COVER = { id: 'cccccccc-cccc-4ccc-8ccc-cccccccccccc', version: '17 95' };

const store = localTextStore(() => window.localStorage);
const network = vi.fn<typeof fetch>();

/** Runs the script as a page at this address does. @returns what it asked of the server, and what it has the browser load */
async function startAt(address: string) {
	window.history.replaceState(null, '', address);
	await import('./head-start.ts');

	const links = () =>
		[...document.head.querySelectorAll('link')].map((link) => `${link.rel} ${link.getAttribute('href')}`);

	return { asked: network.mock.calls.map(([asked]) => asked), links };
}

/** What the script has read of the device. */
async function readAhead() {
	return window.headStart?.read?.document;
}

/** What the app itself asks for: the script has no words in common with it, and must say the very same. */
async function askedByApp(ask: (api: ReturnType<typeof createLearningApi>) => Promise<unknown>) {
	const fetched = vi.fn<typeof fetch>(async () => Response.json({}));

	await ask(
		createLearningApi(createRequest({ fetch: fetched, now: Date.now, onServerTime: () => undefined }), 'x'),
	);

	return fetched.mock.calls.map(([asked]) => asked);
}

beforeEach(() => {
	vi.resetModules();
	window.localStorage.clear();
	document.head.replaceChildren();
	delete window.headStart;
	network.mockReset().mockImplementation(async () => Response.json({ data: [{ cover: COVER }] }));
	vi.stubGlobal('fetch', network);
	vi.stubGlobal('navigator', { languages: ['de-AT', 'en'] });
	vi.stubGlobal('__HEAD_START_PLAN__', {
		pages: [['^/app/paths/[^/]+/steps/', ['/app/step.js']]],
		languages: { en: ['/app/en.js'], de: ['/app/de.js'] },
		database: ['/app/database.js'],
		pageSize: LIMITS.pageSize,
		bodies: heldBodies,
	});
});

afterEach(() => vi.unstubAllGlobals());

describe('the head start', () => {
	it.each([
		['', { page: 1, search: '' }],
		['?search=sour%20dough&page=3', { page: 3, search: 'sour dough' }],
		['?page=none', { page: 1, search: '' }],
	])('asks for the catalogue%s as the app will', async (search, query) => {
		const { asked } = await startAt(`/app/paths${search}`);

		expect(asked).toEqual(await askedByApp((api) => api.catalogue({ ...query, size: LIMITS.pageSize })));
		expect(window.headStart?.asked?.address).toBe(asked[0]);
	});

	it('asks for the first cover of the catalogue at the address of its card', async () => {
		const { links } = await startAt('/app/paths');

		await vi.waitFor(() => expect(links()).toContain(`preload ${assetAddress(COVER, 'medium')}`));
		// Whoever takes the reply can still read it.
		expect(await (await window.headStart?.asked?.reply)?.json()).toEqual({ data: [{ cover: COVER }] });
	});

	it('asks for a path as its page will, where nothing can be kept yet', async () => {
		network.mockImplementation(async () => Response.json({ data: { id: PATH, cover: COVER } }));

		const { asked, links } = await startAt(`/app/paths/${PATH}/steps/${PATH}`);

		expect(asked).toEqual(await askedByApp((api) => api.path(PATH)));
		expect(links()).toEqual(['modulepreload /app/step.js', 'modulepreload /app/de.js']);
	});

	it('does not ask for a path where the app was before', async () => {
		vi.stubGlobal('navigator', { languages: ['en'], serviceWorker: { controller: {} } });

		expect((await startAt(`/app/paths/${PATH}`)).asked).toEqual([]);
	});

	it.each([OWES_SIGN_OUT, ARRIVING])(
		'asks nothing while the session may be somebody else’s: %s',
		async (debt) => {
			store.set(debt, 'yes');

			expect((await startAt('/app/paths')).asked).toEqual([]);
		},
	);

	it('loads RxDB where nothing else brings what the page shows', async () => {
		expect((await startAt('/app/')).links()).toContain('modulepreload /app/database.js');
	});

	it('tells for whom it has asked, and loads the words that they chose', async () => {
		const learner = JSON.stringify({ id: PATH, locale: 'en' });

		store.set(LEARNER, learner);

		const { links } = await startAt('/app/paths');

		expect(window.headStart?.learner).toBe(learner);
		expect(links()).toContain('modulepreload /app/en.js');
	});
});

// By RxDB itself, in an IndexedDB: the script knows how RxDB keeps a document there, and nobody promised that it stays so.
describe('what the head start reads of the device', () => {
	const learner = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';
	const step = `/app/paths/${emptyPath.id}/steps/${PATH}`;
	const body = { id: emptyPath.id, revision: 1, document: emptyPath };

	beforeEach(() => {
		// The app was here before.
		vi.stubGlobal('navigator', { languages: ['en'], serviceWorker: { controller: {} } });
	});

	it.each([
		['a learner', learner],
		['nobody', null],
	])('is what %s has there', async (_, owner) => {
		const database = await storedDatabase(owner);

		await database.bodies.insert(body);
		if (owner) store.set(LEARNER, JSON.stringify({ id: owner }));

		const { links } = await startAt(step);

		expect(window.headStart?.read).toMatchObject({ path: emptyPath.id, owner });
		expect(await readAhead()).toEqual(emptyPath);
		// It would hold up what was read.
		expect(links()).not.toContain('modulepreload /app/database.js');

		// Nothing holds on to the database.
		await database.remove();
	});

	it('is nothing once it was taken away, and nothing of somebody else', async () => {
		const database = await storedDatabase(learner);
		const document = await database.bodies.insert(body);

		await startAt(step);
		expect(await readAhead()).toBeNull();

		await document.remove();
		store.set(LEARNER, JSON.stringify({ id: learner }));
		delete window.headStart;
		vi.resetModules();
		await startAt(step);
		expect(await readAhead()).toBeNull();
		await database.remove();
	});

	it('makes no database where there is none', async () => {
		vi.stubGlobal('indexedDB', new IDBFactory());
		await startAt(step);

		expect(await readAhead()).toBeNull();
		expect(await indexedDB.databases()).toEqual([]);
	});
});
