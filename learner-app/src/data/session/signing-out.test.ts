import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SessionStage, ada, bea, createSessionStage, later, path } from './testing/session-stage.ts';

let stage: SessionStage;

beforeEach(() => {
	stage = createSessionStage();
});

afterEach(() => stage.close());

describe('signing out', () => {
	// The server was told behind the screen: its late reply took the cookie of whoever had signed in on it by then.
	it('is over before the next one signs in, however slow the network is', async () => {
		const session = await stage.openApp();
		const { happened, happens } = later();

		await session.signIn('1@example.com', 'x');
		stage.slow.set('POST /auth/logout', happened);
		await session.signOut();

		const next = session.signIn('2@example.com', 'x');

		happens();
		expect(await next).toMatchObject({ ok: true });
		expect(stage.asked.filter((one) => one.startsWith('POST'))).toEqual([
			'POST /auth/login',
			'POST /auth/logout',
			'POST /auth/login',
		]);
		expect(stage.signedIn).toEqual(bea);
		expect(session.space().owner).toEqual(bea);
	});

	it('shows the screen of nobody without waiting for the server', async () => {
		const session = await stage.openApp();
		const { happened, happens } = later();

		await session.signIn('1@example.com', 'x');
		stage.slow.set('POST /auth/logout', happened);
		await session.signOut();

		expect(session.space().owner).toBeNull();
		happens();
	});

	// While the space of nobody opened, a late answer to "who am I" made the learner who had just left the remembered one again.
	it('is not undone by an answer of before that comes late (I9)', async () => {
		const first = await stage.openApp();
		const answer = later();
		const opening = later();

		await first.signIn('1@example.com', 'x');
		await first.space().close();
		stage.slow.set('GET /learning/me', answer.happened);

		stage.asked.length = 0;

		const session = await stage.openApp();

		await vi.waitFor(() => expect(stage.asked).toContain('GET /learning/me'));
		stage.beforeOpening.set(undefined, () => opening.happened);

		const out = session.signOut();

		answer.happens();
		await vi.waitFor(() => expect(stage.answered).toContain('GET /learning/me'));
		opening.happens();
		await out;

		expect(session.space().owner).toBeNull();
		stage.beforeOpening.clear();
		expect((await stage.openApp()).space().owner).toBeNull();
	});

	// The debt was noted when the server could not be told. A tab that was closed before noted nothing.
	it('is owed from the first moment: a tab that is closed forgets nothing', async () => {
		const session = await stage.openApp();

		await session.signIn('1@example.com', 'x');
		stage.beforeOpening.set(undefined, () => new Promise(() => undefined));
		void session.signOut();
		await session.space().close();
		expect(stage.signedIn).toEqual(ada);

		stage.beforeOpening.clear();

		const next = await stage.openApp();

		expect(next.space().owner).toBeNull();
		expect(stage.asked.at(-1)).toBe('POST /auth/logout');
		expect(stage.signedIn).toBeNull();
	});

	it('is told before anything is asked again, when the network was gone (I9)', async () => {
		const session = await stage.openApp();

		await session.signIn('1@example.com', 'x');
		stage.reachable = false;
		await session.signOut();
		stage.reachable = true;

		expect(await stage.apiOf(session).path(path.id)).toMatchObject({ ok: false });
		expect(stage.asked.slice(-2)).toEqual(['POST /auth/logout', `GET /learning/paths/${path.id}`]);
	});

	// Whoever came next used Back to a private path, and was answered as its learner: it was shown, and held.
	it('shows nothing of the former learner while the server cannot be told (I9)', async () => {
		const session = await stage.openApp();

		await session.signIn('1@example.com', 'x');
		expect(await stage.apiOf(session).path(path.id)).toMatchObject({ ok: true });

		stage.replies.set('POST /auth/logout', () => new Response(null, { status: 502 }));
		await session.signOut();

		expect(stage.signedIn).toEqual(ada);
		expect(await stage.apiOf(session).path(path.id)).toMatchObject({ ok: false });
	});

	it('leaves no debt to the next one, even when the server could never be told', async () => {
		const session = await stage.openApp();

		await session.signIn('1@example.com', 'x');
		stage.replies.set('POST /auth/logout', () => new Response(null, { status: 502 }));
		await session.signOut();
		await session.signIn('2@example.com', 'x');
		await session.space().close();
		stage.replies.clear();

		const next = await stage.openApp();

		expect(await next.changeProfile({})).toBeDefined();
		expect(stage.signedIn).toEqual(bea);
	});
});

describe('a new password', () => {
	// The page said that the server could not be reached; with the old password, that it was not right.
	it.each([
		[
			'the network is gone after it',
			() => {
				throw new TypeError('fetch failed');
			},
		],
		['too many tried to sign in', () => new Response(null, { status: 429 })],
	])('is changed even when %s, and then asks for a sign-in', async (_, reply) => {
		const session = await stage.openApp();

		await session.signIn('1@example.com', 'x');
		stage.replies.set('POST /auth/login', reply);

		expect(await session.changePassword('x', 'y')).toEqual({ ok: true, value: { isSignedIn: false } });
		expect(session.space().owner).toEqual(ada);

		stage.replies.clear();
		expect(await session.changePassword('x', 'y')).toEqual({ ok: true, value: { isSignedIn: true } });
	});
});
