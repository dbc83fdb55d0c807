import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Session } from '../session/create-session.ts';
import { type SessionStage, createSessionStage, path } from '../session/testing/session-stage.ts';

const SAVE = 'PUT /learning/sync/v1/11111111-0000-4000-8000-000000000000/saved/' + path.id + '?device=page';
const READ = `GET /learning/paths/${path.id}`;

let stage: SessionStage;

beforeEach(() => {
	stage = createSessionStage();
});

afterEach(() => stage.close());

/** "Try again" was all that was offered for a path that was not on the device. */
describe('a path that is to be fetched later', () => {
	it('comes at the next contact, also after a reload and without an account', async () => {
		const first = await stage.openApp();

		stage.reachable = false;
		await first.space().wish(path.id, true);
		stage.chances$.next();
		await first.space().close();

		const session = await stage.openApp();

		expect(await isWished(session)).toBe(true);

		stage.reachable = true;
		stage.replies.set(READ, () => Response.json({ data: path }));
		stage.chances$.next();

		await vi.waitFor(async () => expect(await held(session)).toEqual([{ id: path.id, saved: true }]));
		expect(await isWished(session)).toBe(false);
		expect(stage.asked).toContain(READ);
	});

	it('is kept in the account first, as by the button, and then brought with its files', async () => {
		const session = await signedIn();

		await session.space().wish(path.id, true);
		stage.asked.length = 0;
		stage.signals.length = 0;
		stage.chances$.next();

		await vi.waitFor(async () => expect(await held(session)).toEqual([{ id: path.id, saved: true }]));
		await vi.waitFor(() => expect(stage.signals.map(([, signal]) => signal)).toEqual(['content']));
		expect(stage.asked).toEqual([SAVE, READ]);
	});

	it('comes along with whoever signs in, and is asked for in their account', async () => {
		const session = await stage.openApp();

		await session.space().wish(path.id, true);
		await session.signIn('1@example.com', 'x');

		await vi.waitFor(async () => expect(await held(session)).toEqual([{ id: path.id, saved: true }]));
		expect(stage.asked).toContain(SAVE);
		expect(stage.disk.getItem('learning:wishes-anonymous')).toBeNull();
	});

	// To nobody in particular, the server says that there is no such path.
	it('waits for its learner to sign in again when their session has ended', async () => {
		const session = await signedIn();
		const profile = stage.signedIn;

		stage.signedIn = null;
		stage.replies.set(SAVE, () => new Response(null, { status: 401 }));
		await session.space().wish(path.id, true);
		stage.chances$.next();
		await vi.waitFor(() => expect(stage.asked).toContain(SAVE));
		expect(await isWished(session)).toBe(true);

		stage.signedIn = profile;
		stage.replies.clear();
		session.space().signal('signed-in');
		await vi.waitFor(async () => expect(await held(session)).toHaveLength(1));
	});

	it.each([
		['signed out', (session: Session) => session.signOut()],
		['deleted the account', (session: Session) => session.deleteAccount('right')],
	])('leaves with whoever has %s, and nobody else sees it (I9)', async (_, leave) => {
		const session = await signedIn();

		await session.space().wish(path.id, true);
		expect(whatIsStored()).toContain(path.id);
		await leave(session);
		stage.asked.length = 0;

		expect(await isWished(session)).toBe(false);
		expect(whatIsStored()).not.toContain(path.id);

		await session.signIn('2@example.com', 'x');
		expect(await isWished(session)).toBe(false);
		stage.chances$.next();
		await session.space().unsentPaths();
		expect(stage.asked.filter((one) => one.includes(path.id))).toEqual([]);
	});

	// The tab that signed them out was closed before it could take anything away.
	it('is shown to nobody else, and not asked for, while its learner is away (I9)', async () => {
		const first = await signedIn();

		await first.space().wish(path.id, true);
		await first.space().close();
		stage.disk.removeItem('learning:learner');
		stage.asked.length = 0;

		const session = await stage.openApp();

		expect(await isWished(session)).toBe(false);
		stage.chances$.next();
		await session.space().unsentPaths();
		expect(stage.asked.filter((one) => one.includes(path.id))).toEqual([]);
	});
});

async function signedIn(): Promise<Session> {
	const session = await stage.openApp();

	await session.signIn('1@example.com', 'x');

	return session;
}

async function isWished(session: Session): Promise<boolean> {
	return firstValueFrom(session.space().wished(path.id));
}

async function held(session: Session) {
	const { database } = await session.opened();

	return (await database.paths.find().exec()).map(({ id, saved }) => ({ id, saved }));
}

function whatIsStored(): string {
	const keys = Array.from({ length: stage.disk.length }, (_, at) => stage.disk.key(at) ?? '');

	return keys
		.filter((key) => key.startsWith('learning:'))
		.map((key) => `${key} ${stage.disk.getItem(key) ?? ''}`)
		.join('\n');
}
