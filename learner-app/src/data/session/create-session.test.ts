import { finishStep, noProgress } from '@learning-paths/contract';
import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
	type SessionStage,
	ada,
	bea,
	createSessionStage,
	heldBy,
	later,
	path,
	step,
} from './testing/session-stage.ts';

let stage: SessionStage;

beforeEach(() => {
	stage = createSessionStage();
});

afterEach(() => stage.close());

describe('createSession', () => {
	it('takes progress made without an account along, joined with the account’s', async () => {
		const session = await stage.openApp();
		const other = '00000000-0000-4000-8000-000000000002';

		await session.space().work.finish(path, step);
		await session.signIn('1@example.com', 'x');
		await (await session.opened()).database.progress.findOne(path.id).exec(true);
		await session.signOut();

		// Unsent work of the account is still there, and is joined with what is done meanwhile.
		await (await session.opened()).database.progress.insert(finishStep(noProgress(path.id), other, 5));

		const outcome = await session.signIn('1@example.com', 'x');

		expect(outcome).toMatchObject({ ok: true, value: { adopted: 1 } });
		expect(Object.keys((await heldBy(session))?.steps ?? {}).sort()).toEqual([step, other].sort());
	});

	it('opens the rest of the database when what a step says can be seen', async () => {
		const painting = later();

		stage.painted = painting.happened;

		const session = stage.startApp();
		const opened = vi.fn();

		void session.opened().then(opened);
		expect(await firstValueFrom(session.space().body(path.id))).toBeNull();
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(opened).not.toHaveBeenCalled();

		painting.happens();
		await session.opened();
	});

	it('asks who its learner is once what is on the device is open, and the page at rest', async () => {
		const before = await stage.openApp();
		const [opening, resting] = [later(), later()];

		await before.signIn('1@example.com', 'x');
		await before.space().close();
		stage.asked.length = 0;
		stage.beforeOpening.set(ada.id, () => opening.happened);
		stage.idle = resting.happened;

		const session = stage.startApp();

		await new Promise((resolve) => setTimeout(resolve));
		expect(stage.asked).toEqual([]);

		opening.happens();
		stage.beforeOpening.clear();
		await session.opened();
		await new Promise((resolve) => setTimeout(resolve));
		expect(stage.asked).toEqual([]);

		resting.happens();
		await vi.waitFor(() => expect(stage.asked).toEqual(['GET /learning/me']));
	});

	it('keeps what its learner changes while it still asks who they are', async () => {
		const before = await stage.openApp();
		const answer = later();

		await before.signIn('1@example.com', 'x');
		await before.space().close();
		stage.asked.length = 0;
		stage.answered.length = 0;
		stage.slow.set('GET /learning/me', answer.happened);
		stage.replies.set('PATCH /learning/me', () => Response.json({ data: { ...ada, displayName: 'Ada' } }));

		const session = await stage.openApp();

		await vi.waitFor(() => expect(stage.asked).toContain('GET /learning/me'));
		await session.changeProfile({ displayName: 'Ada' });
		answer.happens();
		await vi.waitFor(() => expect(stage.answered).toContain('GET /learning/me'));
		await new Promise((resolve) => setTimeout(resolve));

		expect(session.space().owner?.displayName).toBe('Ada');
	});

	it('leaves nothing of it for whoever uses the device without an account afterwards', async () => {
		const session = await stage.openApp();

		await session.space().work.finish(path, step);
		await session.signIn('1@example.com', 'x');
		await session.signOut();

		expect(await heldBy(session)).toBeUndefined();
	});

	it('keeps unsent work for the same learner, and shows it to no other (I9)', async () => {
		const session = await stage.openApp();

		await session.signIn('1@example.com', 'x');
		await session.space().work.finish(path, step);
		await session.signOut();
		await session.signIn('2@example.com', 'x');
		expect(await heldBy(session)).toBeUndefined();

		await session.signOut();
		await session.signIn('1@example.com', 'x');
		expect((await heldBy(session))?.steps[step]?.finishedAt).toEqual(expect.any(Number));
	});

	it('takes everything off the device when all is sent', async () => {
		const session = await stage.openApp();

		await session.signIn('1@example.com', 'x');
		await session.space().work.finish(path, step);

		const document = await heldBy(session);

		if (document) await (await session.opened()).database.acknowledged.insert(document);

		await session.signOut();

		const keys = Array.from({ length: stage.disk.length }, (_, index) => stage.disk.key(index));

		expect(keys).not.toContainEqual(expect.stringContaining(ada.id));
	});

	// Signing someone else in took the database away under another tab of the same learner, with what was done there just then.
	it('keeps what another tab saved at the last moment', async () => {
		const session = await stage.openApp();

		await session.signIn('1@example.com', 'x');

		const { work } = session.space();

		stage.lastInOtherTab.set(ada.id, () => work.finish(path, step));
		await session.signIn('2@example.com', 'x');
		expect(await heldBy(session)).toBeUndefined();

		stage.lastInOtherTab.clear();
		await session.signIn('1@example.com', 'x');
		expect((await heldBy(session))?.steps[step]?.finishedAt).toEqual(expect.any(Number));
	});

	it('takes along what another tab saved without an account at the last moment', async () => {
		const session = await stage.openApp();
		const { work } = session.space();

		stage.lastInOtherTab.set(undefined, () => work.finish(path, step));
		await session.signIn('1@example.com', 'x');

		expect((await heldBy(session))?.steps[step]?.finishedAt).toEqual(expect.any(Number));
	});

	it('remembers the learner: the next page opens without asking the server', async () => {
		const session = await stage.openApp();

		await session.signIn('1@example.com', 'x');
		await session.space().work.finish(path, step);
		await session.space().close();
		stage.reachable = false;

		const next = await stage.openApp();

		expect(next.space().owner?.id).toBe(ada.id);
		expect(await heldBy(next)).toBeDefined();
	});

	// A screen stands before the database is open: what a quick learner does there must not be lost, and nothing waits in vain.
	it('answers what was asked before the database was open, as soon as it is', async () => {
		const { happened, happens } = later();

		stage.beforeOpening.set(undefined, () => happened);

		const session = stage.startApp();
		const standing = firstValueFrom(session.space().standing(path.id));
		const finished = session.space().work.finish(path, step);

		happens();
		await finished;

		expect(await standing).toMatchObject({ rejected: null });
		expect((await heldBy(session))?.steps[step]?.finishedAt).toEqual(expect.any(Number));
	});

	it('says that the database cannot be opened, and shows nothing of it', async () => {
		const shown = vi.fn();

		stage.beforeOpening.set(undefined, () => Promise.reject(new Error('blocked')));

		const session = stage.startApp();

		session.space().paths$.subscribe({ next: shown, error: shown });
		await expect(session.opened()).rejects.toThrow('blocked');
		await expect(session.space().work.finish(path, step)).rejects.toThrow('blocked');
		expect(shown).not.toHaveBeenCalled();
	});

	it('goes on as the same learner after the session had ended', async () => {
		const session = await stage.openApp();

		await session.signIn('1@example.com', 'x');

		const space = session.space();

		await session.signIn('1@example.com', 'x');

		expect(session.space()).toBe(space);
		expect(stage.signals).toEqual([[ada.id, 'signed-in']]);
	});

	it('tells the server of a sign-out at the next chance when it was done offline', async () => {
		const session = await stage.openApp();

		await session.signIn('1@example.com', 'x');
		stage.reachable = false;
		await session.signOut();
		await session.space().close();
		expect(stage.signedIn).toEqual(ada);

		stage.reachable = true;
		await stage.openApp();

		expect(stage.asked.at(-1)).toBe('POST /auth/logout');
		expect(stage.signedIn).toBeNull();
	});

	// A sign-out owed from an offline moment ended the session of whoever had signed in since, at the next start of the app.
	it('owes no sign-out any more when somebody has signed in since', async () => {
		const session = await stage.openApp();

		await session.signIn('1@example.com', 'x');
		stage.reachable = false;
		await session.signOut();
		stage.reachable = true;
		await session.signIn('2@example.com', 'x');
		await session.space().close();
		await stage.openApp();

		expect(stage.asked.filter((one) => one.startsWith('POST'))).toEqual([
			'POST /auth/login',
			'POST /auth/logout',
			'POST /auth/login',
		]);
		expect(stage.signedIn).toEqual(bea);
	});

	it('stays as it is when signing in fails', async () => {
		const session = await stage.openApp();

		await session.space().work.finish(path, step);

		expect(await session.signIn('9@example.com', 'x')).toMatchObject({ ok: false });
		expect(session.space().owner).toBeNull();
		expect(await heldBy(session)).toBeDefined();
		expect(stage.changes).toBe(0);
	});

	it('deletes an account with everything of it here, also what was never sent; a wrong password changes nothing', async () => {
		const session = await stage.openApp();

		await session.signIn('1@example.com', 'secret');
		await session.space().work.finish(path, step);

		const { database } = await session.opened();

		expect(await session.deleteAccount('wrong')).toMatchObject({ ok: false });
		expect(session.space().owner).toEqual(ada);
		expect(await heldBy(session)).toBeDefined();

		expect(await session.deleteAccount('right')).toMatchObject({ ok: true });
		expect(session.space().owner).toBeNull();
		expect(database.closed).toBe(true);
		const left = Array.from({ length: stage.disk.length }, (_, at) => stage.disk.key(at) ?? '');

		expect(left.map((key) => `${key} ${stage.disk.getItem(key) ?? ''}`).join()).not.toContain(ada.id);
		expect(stage.asked).toContain('POST /auth/logout');
	});
});
