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

const film = { id: 'film', address: '/film', bytes: 9, isLarge: true };

let stage: SessionStage;

beforeEach(() => {
	stage = createSessionStage();
});

afterEach(() => stage.close());

describe('signing in', () => {
	// The learner was remembered first: after a reload the app was theirs without the work, and the next one got it.
	it('leaves everything as it was when the disk is full', async () => {
		const session = await stage.openApp();

		await session.space().work.finish(path, step);
		stage.isFull = (context) => context.includes('bulk-insert');
		await expect(session.signIn('1@example.com', 'x')).rejects.toThrow();

		expect(session.space().owner).toBeNull();
		expect(stage.changes).toBe(0);
		await vi.waitFor(() => expect(stage.signedIn).toBeNull());

		await session.space().close();
		stage.isFull = () => false;

		const next = await stage.openApp();

		expect(next.space().owner).toBeNull();
		expect(await next.signIn('1@example.com', 'x')).toMatchObject({ ok: true, value: { adopted: 1 } });
		expect((await heldBy(next))?.steps[step]?.finishedAt).toEqual(expect.any(Number));
	});

	it('leaves everything as it was when the tab is closed meanwhile, and ends the session (I9)', async () => {
		const session = await stage.openApp();
		const { happened, happens } = later();

		await session.space().work.finish(path, step);
		stage.beforeOpening.set(ada.id, () => {
			happens();

			return new Promise(() => undefined);
		});
		void session.signIn('1@example.com', 'x');
		await happened;
		await session.space().close();
		stage.beforeOpening.clear();

		const next = await stage.openApp();

		expect(next.space().owner).toBeNull();
		await vi.waitFor(() => expect(stage.signedIn).toBeNull());
		expect(await next.signIn('1@example.com', 'x')).toMatchObject({ ok: true, value: { adopted: 1 } });
		expect(stage.signedIn).toEqual(ada);
	});

	it('leaves what was taken over to nobody else when the tab is closed right after it (I9)', async () => {
		const session = await stage.openApp();
		const { happened, happens } = later();
		const { database } = await session.opened();

		await session.space().work.finish(path, step);
		stage.lastInOtherTab.set(undefined, () => {
			happens();

			return new Promise(() => undefined);
		});
		void session.signIn('1@example.com', 'x');
		await happened;
		await database.close();
		await session.space().close();
		stage.lastInOtherTab.clear();

		const next = await stage.openApp();

		expect(next.space().owner).toEqual(ada);
		await next.signOut();
		expect(await heldBy(next)).toBeUndefined();
		expect(await next.signIn('2@example.com', 'x')).toMatchObject({ ok: true, value: { adopted: 0 } });
		expect(await heldBy(next)).toBeUndefined();
	});

	it('ends a session of which nobody knows whose it is', async () => {
		const session = await stage.openApp();

		stage.replies.set('GET /learning/me', () => new Response(null, { status: 502 }));
		expect(await session.signIn('1@example.com', 'x')).toMatchObject({ ok: false });
		await vi.waitFor(() => expect(stage.signedIn).toBeNull());
	});

	// Paths that were kept without an account were gone afterwards: only the progress went over.
	it('takes along the paths that are on this device, and keeps those that were kept', async () => {
		const session = await stage.openApp();
		// Open to everybody, else it would not be on the device.
		const kept = { ...path, id: 'cccccccc-cccc-4ccc-8ccc-cccccccccccc' };
		const begun = { ...path, id: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb' };
		const put = (id: string) => `PUT /learning/sync/v1/${ada.id}/saved/${id}?device=page`;

		stage.shown = [film];
		await session.space().keepFile(kept, film.id);
		await session.space().work.start(begun, step);
		await session.signIn('1@example.com', 'x');

		const space = await session.opened();

		expect(space.owner).toEqual(ada);
		expect(await firstValueFrom(space.body(kept.id))).toEqual(kept);
		expect(await firstValueFrom(space.body(begun.id))).toEqual(begun);
		await vi.waitFor(() => expect(stage.asked).toContain(put(kept.id)));
		expect(stage.asked).not.toContain(put(begun.id));
		await vi.waitFor(async () => {
			const held = (await space.database.paths.findOne(kept.id).exec(true)).toMutableJSON();

			expect(held).toMatchObject({ saved: true, assets: [{ file: film.id, isChosen: true }] });
		});
	});

	it('signs in also where the paths cannot be stored', async () => {
		const session = await stage.openApp();

		await session.space().work.finish(path, step);
		stage.isFull = (context) => context.includes('upsert');

		expect(await session.signIn('1@example.com', 'x')).toMatchObject({ ok: true, value: { adopted: 1 } });
		stage.isFull = () => false;
	});

	it('says on how many paths work came along, for as long as that learner is here', async () => {
		const session = await stage.openApp();

		await session.space().work.finish(path, step);
		await session.signIn('1@example.com', 'x');
		expect(session.adopted()).toBe(1);

		await session.signOut();
		expect(session.adopted()).toBe(0);
		await session.signIn('2@example.com', 'x');
		expect([session.space().owner, session.adopted()]).toEqual([bea, 0]);
	});
});
