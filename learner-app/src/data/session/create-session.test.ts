import { type PathDocument, type Profile, finishStep, noProgress } from '@learning-paths/contract';
import { getRxStorageLocalstorage } from 'rxdb/plugins/storage-localstorage';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRequest } from '../api/create-request.ts';
import { createLearningApi } from '../api/learning-api.ts';
import { createSessionApi } from '../api/session-api.ts';
import { createClock } from '../clock/create-clock.ts';
import { openSpace } from '../space/open-space.ts';
import { type Hold, takeHold } from '../space/take-hold.ts';
import type { SyncSignal } from '../sync/start-sync.ts';
import { problem } from '../testing/fake-server.ts';
import { toldStorage } from '../testing/told-storage.ts';
import { createSession } from './create-session.ts';
import { localTextStore } from './text-store.ts';
import { keepNothing } from '../testing/keep-nothing.ts';

const profile = (n: number): Profile => ({
	id: `${String(n).repeat(8)}-0000-4000-8000-000000000000`,
	email: `${String(n)}@example.com`,
	displayName: null,
	locale: null,
});
const [ada, bea] = [profile(1), profile(2)];
const step = '00000000-0000-4000-8000-000000000001';
const path: PathDocument = {
	id: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
	revision: 1,
	title: 'Path',
	description: null,
	cover: null,
	publishedAt: 1,
	steps: [{ id: step, title: null, required: true, blocks: [] }],
};

/** Who the server's cookie belongs to, and whether it can be reached. */
let signedIn: Profile | null;
let reachable: boolean;
let asked: string[];
let signals: [owner: string, signal: SyncSignal][];
let disk: Storage;
let changes: number;
let close: (() => Promise<void>) | null;
/** What another tab still does, by whose database it has open, until it has let go. */
let lastInOtherTab: Map<string | undefined, () => Promise<unknown>>;

beforeEach(() => {
	[signedIn, reachable, asked, signals, changes, close] = [null, true, [], [], 0, null];
	lastInOtherTab = new Map();
	disk = toldStorage([], () => undefined);
});

afterEach(() => close?.());

function holdOf(owner: string | undefined): Hold {
	const hold = takeHold('device', undefined);

	return {
		...hold,
		async alone(task) {
			await lastInOtherTab.get(owner)?.();

			return hold.alone(task);
		},
	};
}

/** A page of the app: everything but the disk begins anew. */
async function openApp() {
	const store = localTextStore(disk);
	const clock = createClock({ now: Date.now, store });
	const request = createRequest({ fetch: serve, now: Date.now, onServerTime: clock.seen });
	const api = createLearningApi(request, 'page');
	const session = await createSession({
		openSpace: (owner) =>
			openSpace(owner, {
				storage: getRxStorageLocalstorage({ localStorage: disk }),
				api,
				clock,
				shownFiles: async () => [],
				assets: keepNothing(),
				hold: holdOf(owner?.id),
				askToPersist: () => undefined,
				sync: (started) => ({
					signal: (signal) => signals.push([started.owner, signal]),
					stop: async () => undefined,
				}),
			}),
		api,
		sessionApi: createSessionApi(request),
		store,
		onChange: () => {
			changes += 1;
		},
	});

	close = () => session.space().close();

	return session;
}

async function serve(input: string | URL | Request, init?: RequestInit): Promise<Response> {
	if (!reachable) throw new TypeError('fetch failed');

	asked.push(`${init?.method ?? 'GET'} ${input instanceof Request ? input.url : String(input)}`);

	if (input === '/auth/login') {
		const { email } = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as { email?: string };

		signedIn = [ada, bea].find((one) => one.email === email) ?? null;

		return signedIn ? Response.json({ data: {} }) : problem(401, 'INVALID_CREDENTIALS');
	}

	if (input === '/auth/logout') signedIn = null;
	if (input === '/learning/me' && init?.method === 'DELETE') {
		if (init.body !== JSON.stringify({ password: 'right' })) return problem(403, 'WRONG_PASSWORD');

		signedIn = null;

		return new Response(null, { status: 204 });
	}
	if (input === '/learning/me' && signedIn) return Response.json({ data: signedIn });
	if (input === '/learning/me') return problem(401, 'UNAUTHENTICATED');

	return new Response(null, { status: 204 });
}

const held = async (session: Awaited<ReturnType<typeof openApp>>) =>
	(await session.space().database.progress.findOne(path.id).exec())?.toMutableJSON();

describe('createSession', () => {
	it('takes progress made without an account along, joined with the account’s', async () => {
		const session = await openApp();
		const other = '00000000-0000-4000-8000-000000000002';

		await session.space().work.finish(path, step);
		await session.signIn('1@example.com', 'x');
		await session.space().database.progress.findOne(path.id).exec(true);
		await session.signOut();

		// Unsent work of the account is still there, and is joined with what is done meanwhile.
		await session.space().database.progress.insert(finishStep(noProgress(path.id), other, 5));

		const outcome = await session.signIn('1@example.com', 'x');

		expect(outcome).toMatchObject({ ok: true, value: { adopted: 1 } });
		expect(Object.keys((await held(session))?.steps ?? {}).sort()).toEqual([step, other].sort());
	});

	it('leaves nothing of it for whoever uses the device without an account afterwards', async () => {
		const session = await openApp();

		await session.space().work.finish(path, step);
		await session.signIn('1@example.com', 'x');
		await session.signOut();

		expect(await held(session)).toBeUndefined();
	});

	it('keeps unsent work for the same learner, and shows it to no other (I9)', async () => {
		const session = await openApp();

		await session.signIn('1@example.com', 'x');
		await session.space().work.finish(path, step);
		await session.signOut();
		await session.signIn('2@example.com', 'x');
		expect(await held(session)).toBeUndefined();

		await session.signOut();
		await session.signIn('1@example.com', 'x');
		expect((await held(session))?.steps[step]?.finishedAt).toEqual(expect.any(Number));
	});

	it('takes everything off the device when all is sent', async () => {
		const session = await openApp();

		await session.signIn('1@example.com', 'x');
		await session.space().work.finish(path, step);

		const document = await held(session);

		if (document) await session.space().database.acknowledged.insert(document);

		await session.signOut();

		const keys = Array.from({ length: disk.length }, (_, index) => disk.key(index));

		expect(keys).not.toContainEqual(expect.stringContaining(ada.id));
	});

	// Signing someone else in took the database away under another tab of the same learner, with what was done there just then.
	it('keeps what another tab saved at the last moment', async () => {
		const session = await openApp();

		await session.signIn('1@example.com', 'x');

		const { work } = session.space();

		lastInOtherTab.set(ada.id, () => work.finish(path, step));
		await session.signIn('2@example.com', 'x');
		expect(await held(session)).toBeUndefined();

		lastInOtherTab.clear();
		await session.signIn('1@example.com', 'x');
		expect((await held(session))?.steps[step]?.finishedAt).toEqual(expect.any(Number));
	});

	it('takes along what another tab saved without an account at the last moment', async () => {
		const session = await openApp();
		const { work } = session.space();

		lastInOtherTab.set(undefined, () => work.finish(path, step));
		await session.signIn('1@example.com', 'x');

		expect((await held(session))?.steps[step]?.finishedAt).toEqual(expect.any(Number));
	});

	it('remembers the learner: the next page opens without asking the server', async () => {
		const session = await openApp();

		await session.signIn('1@example.com', 'x');
		await session.space().work.finish(path, step);
		await session.space().close();
		reachable = false;

		const next = await openApp();

		expect(next.space().owner?.id).toBe(ada.id);
		expect(await held(next)).toBeDefined();
	});

	it('goes on as the same learner after the session had ended', async () => {
		const session = await openApp();

		await session.signIn('1@example.com', 'x');

		const space = session.space();

		await session.signIn('1@example.com', 'x');

		expect(session.space()).toBe(space);
		expect(signals).toEqual([[ada.id, 'signed-in']]);
	});

	it('tells the server of a sign-out at the next chance when it was done offline', async () => {
		const session = await openApp();

		await session.signIn('1@example.com', 'x');
		reachable = false;
		await session.signOut();
		await session.space().close();
		expect(signedIn).toEqual(ada);

		reachable = true;
		await openApp();

		expect(asked.at(-1)).toBe('POST /auth/logout');
		expect(signedIn).toBeNull();
	});

	// A sign-out owed from an offline moment ended the session of whoever had signed in since, at the next start of the app.
	it('owes no sign-out any more when somebody has signed in since', async () => {
		const session = await openApp();

		await session.signIn('1@example.com', 'x');
		reachable = false;
		await session.signOut();
		reachable = true;
		await session.signIn('2@example.com', 'x');
		await session.space().close();
		await openApp();

		expect(asked.filter((one) => one.startsWith('POST'))).toEqual([
			'POST /auth/login',
			'POST /auth/logout',
			'POST /auth/login',
		]);
		expect(signedIn).toEqual(bea);
	});

	it('stays as it is when signing in fails', async () => {
		const session = await openApp();

		await session.space().work.finish(path, step);

		expect(await session.signIn('9@example.com', 'x')).toMatchObject({ ok: false });
		expect(session.space().owner).toBeNull();
		expect(await held(session)).toBeDefined();
		expect(changes).toBe(0);
	});

	it('deletes an account with everything of it here, also what was never sent; a wrong password changes nothing', async () => {
		const session = await openApp();

		await session.signIn('1@example.com', 'secret');
		await session.space().work.finish(path, step);

		const database = session.space().database;

		expect(await session.deleteAccount('wrong')).toMatchObject({ ok: false });
		expect(session.space().owner).toEqual(ada);
		expect(await held(session)).toBeDefined();

		expect(await session.deleteAccount('right')).toMatchObject({ ok: true });
		expect(session.space().owner).toBeNull();
		expect(database.closed).toBe(true);
		const left = Array.from({ length: disk.length }, (_, at) => disk.key(at) ?? '');

		expect(left.map((key) => `${key} ${disk.getItem(key) ?? ''}`).join()).not.toContain(ada.id);
		expect(asked).toContain('POST /auth/logout');
	});
});
