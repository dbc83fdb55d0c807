import { finishStep, noProgress, startOver } from '@learning-paths/contract';
import { describe, expect, it } from 'vitest';
import { problem } from '../testing/fake-server.ts';
import {
	eventually,
	finished,
	first,
	other,
	owner,
	path,
	published,
	second,
	syncStage,
	third,
} from '../testing/sync-stage.ts';

const stage = syncStage();

describe('startSync', () => {
	it('brings work from one device to another (I1)', async () => {
		const [phone, desk] = [await stage.makeDevice(), await stage.makeDevice()];

		phone.start();
		desk.start();
		await phone.work.finish(path, first);
		await eventually(() => expect(stage.server.progress.get(path)).toBeDefined());
		desk.pokes$.next('progress');

		await eventually(async () => expect(finished(await desk.progress(path), first)).not.toBeNull());
	});

	it('joins work that two devices did apart', async () => {
		const [phone, desk] = [await stage.makeDevice(), await stage.makeDevice()];

		await phone.work.finish(path, first);
		await desk.work.finish(path, second);
		phone.start();
		desk.start();

		await eventually(async () => {
			// Whoever was first learns of the other only so.
			phone.pokes$.next('progress');
			desk.pokes$.next('progress');
			expect(Object.keys((await phone.progress(path))?.steps ?? {})).toHaveLength(2);
			expect(await phone.progress(path)).toEqual(await desk.progress(path));
			expect(stage.server.progress.get(path)).toEqual(await desk.progress(path));
		});
	});

	it('loses nothing when a pull overtakes the reply of a push (I1)', async () => {
		const device = await stage.makeDevice();
		let replies: (() => void)[] = [];

		device.start();
		await device.work.finish(path, first);
		await eventually(() => expect(stage.server.progress.get(path)).toBeDefined());

		// The reply of the next push is held back; meanwhile another device writes, and a pull brings both.
		stage.server.beforeReply = (method) =>
			method === 'POST' ? new Promise((resolve) => replies.push(() => resolve(undefined))) : undefined;
		await device.work.finish(path, second);
		await eventually(() => expect(replies).toHaveLength(1));
		stage.server.write(finishStep(noProgress(path), third, 5));
		device.pokes$.next('progress');
		stage.server.beforeReply = null;
		replies.forEach((release) => release());
		replies = [];

		await eventually(async () =>
			expect(Object.keys((await device.progress(path))?.steps ?? {})).toHaveLength(3),
		);
		expect(stage.server.progress.get(path)).toEqual(await device.progress(path));
	});

	it('sends again what was acknowledged by a lost reply, and changes nothing by it (I2, I3)', async () => {
		const device = await stage.makeDevice();
		let lost = 0;

		stage.server.beforeReply = async (method) => (method === 'POST' && lost++ === 0 ? 'lost' : undefined);
		device.start();
		await device.work.finish(path, first);
		await eventually(() =>
			expect(stage.server.requests.filter((one) => one.startsWith('POST'))).toHaveLength(2),
		);

		expect(stage.server.progress.get(path)).toEqual(await device.progress(path));
	});

	it('sends nothing back of what it pulled, and is silent once in sync (I8)', async () => {
		const device = await stage.makeDevice();

		stage.server.write(finishStep(noProgress(path), first, 5));
		device.start();
		await eventually(async () => expect(await device.progress(path)).toBeDefined());
		await eventually(() =>
			expect(stage.server.requests).toContain(`GET /learning/sync/v1/${owner}/content/${path}/1`),
		);

		const sofar = stage.server.requests.length;

		await device.work.finish(path, second);
		await eventually(() => expect(finished(stage.server.progress.get(path), second)).not.toBeNull());
		expect(stage.server.requests.slice(sofar)).toEqual([`POST /learning/sync/v1/${owner}/progress`]);
	});

	it('puts aside what the server rejects, sends the rest, and tries again when access returns (I6)', async () => {
		const device = await stage.makeDevice();

		stage.server.paths.delete(other);
		device.start();
		await device.work.finish(other, first);
		await device.work.finish(path, first);

		await eventually(async () => {
			expect(stage.server.progress.get(path)).toBeDefined();
			expect((await device.database.rejected.findOne(other).exec())?.code).toBe('UNAVAILABLE');
		});

		stage.server.paths.set(other, published(other));
		stage.server.assigned.add(other);
		device.pokes$.next('content');

		await eventually(async () => {
			expect(stage.server.progress.get(other)).toEqual(await device.progress(other));
			expect(await device.database.rejected.find().exec()).toEqual([]);
		});
	});

	/** A public path was archived for an hour. The server has nothing of this learner on it, so its list never names it. */
	it('sends again what was rejected when the path is simply visible again (I6)', async () => {
		const device = await stage.makeDevice();

		stage.server.paths.delete(other);
		device.start();
		await device.work.finish(other, first);
		await eventually(async () => expect(await device.database.rejected.find().exec()).toHaveLength(1));
		stage.server.paths.set(other, published(other));
		device.wakeUps$.next();

		await eventually(() => expect(finished(stage.server.progress.get(other), first)).not.toBeNull());
	});

	/** A repair writes, too. One that failed left no replication behind, and blocked every repair after it. */
	it('goes on by itself when a repair found the disk full (I12)', async () => {
		let full = false;
		let refused = 0;
		const device = await stage.makeDevice(Date.now, () => full && (refused += 1) > 0);

		device.start();
		await device.work.finish(path, first);
		await eventually(() => expect(stage.server.progress.get(path)).toBeDefined());
		full = true;
		device.signals$.next('repair');
		await eventually(() => expect(refused).toBeGreaterThan(3));
		full = false;
		await device.work.finish(path, second);
		device.wakeUps$.next();

		await eventually(() => expect(finished(stage.server.progress.get(path), second)).not.toBeNull());
	});

	/** The repair that came too late to be made left a replication behind that had never begun, and said that all was well. */
	it('goes on when the last of many repairs could not start the replication (I12)', async () => {
		const refusals = [
			...Array<string>(3).fill('remove-connected-storage-from-collection'),
			'add-connected-storage-to-collection',
		];
		const device = await stage.makeDevice(
			Date.now,
			(context) => context === refusals[0] && refusals.shift() !== undefined,
		);

		device.start();
		await device.work.finish(path, first);
		await eventually(() => expect(stage.server.progress.get(path)).toBeDefined());
		// Any answer would begin the counting of repairs anew.
		stage.server.intercept = () => 'unreachable';
		device.wakeUps$.next();
		device.signals$.next('repair');
		await eventually(() => expect(refusals).toEqual([]));
		stage.server.intercept = null;
		await device.work.finish(path, second);
		device.wakeUps$.next();

		await eventually(() => expect(finished(stage.server.progress.get(path), second)).not.toBeNull());
	});

	it('re-stamps the work of a device whose clock ran a day ahead', async () => {
		const ahead = 86_400_000;
		const device = await stage.makeDevice(() => Date.now() + ahead);

		await device.work.finish(path, first);
		device.start();

		await eventually(() => expect(finished(stage.server.progress.get(path), first)).not.toBeNull());
		expect(stage.server.progress.get(path)?.lastWorkedAt).toBeLessThanOrEqual(Date.now() + 2_000);
		expect(await device.database.rejected.find().exec()).toEqual([]);
	});

	it('gives everything back to a server that was restored from an old backup (I2, I4, I12)', async () => {
		const device = await stage.makeDevice();

		device.start();
		await device.work.finish(path, first);
		await device.work.finish(other, second);
		await eventually(() => expect(stage.server.progress.size).toBe(2));
		stage.server.restore([]);
		device.wakeUps$.next();

		await eventually(async () => {
			expect(stage.server.progress.get(path)).toEqual(await device.progress(path));
			expect(stage.server.progress.get(other)).toEqual(await device.progress(other));
		});
	});

	it('sends unsent work of an attempt that another device has replaced, before it follows', async () => {
		const device = await stage.makeDevice();

		await device.work.finish(path, first);
		stage.server.write(startOver(noProgress(path), 9));
		device.start();

		await eventually(async () => expect((await device.progress(path))?.attempt).toBe(1));
		expect(stage.server.pushed.map((document) => finished(document, first))).toContainEqual(
			expect.any(Number),
		);
	});

	it('waits out an unreachable server, and goes on by itself', async () => {
		const device = await stage.makeDevice();
		let attempts = 0;

		stage.server.intercept = () => (attempts++ === 0 ? 'unreachable' : null);
		device.start();
		await device.work.finish(path, first);

		await eventually(() => expect(stage.server.progress.get(path)).toBeDefined());
	});

	it.each([
		[401, 'TOKEN_EXPIRED', 'signed-out'],
		[409, 'WRONG_USER', 'wrong-user'],
	])('stops on %i, says why, keeps the work, and goes on after signing in', async (status, code, reason) => {
		const device = await stage.makeDevice();

		stage.server.intercept = () => problem(status, code);
		device.start();
		await device.work.finish(path, first);
		await eventually(async () => {
			expect((await device.database.notes.findOne('sync').exec())?.reason).toBe(reason);
		});

		expect(finished(await device.progress(path), first)).not.toBeNull();
		stage.server.intercept = null;
		device.signals$.next('signed-in');

		await eventually(() => expect(stage.server.progress.get(path)).toBeDefined());
	});

	it('holds what the list names, follows revisions, and drops what was revoked (I10, I11)', async () => {
		const device = await stage.makeDevice();
		const revisions = async () =>
			Object.fromEntries((await device.database.paths.find().exec()).map((held) => [held.id, held.revision]));

		stage.server.assigned.add(path).add(other);
		device.start();
		await eventually(async () => expect(await revisions()).toEqual({ [path]: 1, [other]: 1 }));

		stage.server.paths.set(path, published(path, 2));
		stage.server.assigned.delete(other);
		device.pokes$.next('content');
		await eventually(async () => expect(await revisions()).toEqual({ [path]: 2 }));
		await eventually(async () => expect(await device.database.bodies.find().exec()).toHaveLength(1));
	});

	it('sends what was written after the device clock had been set back (I12)', async () => {
		let set = 0;
		const device = await stage.makeDevice(() => Date.now() - set);
		const stop = device.start();

		await device.work.finish(path, first);
		await eventually(() => expect(stage.server.progress.get(path)).toBeDefined());
		await stop();
		set = 3_600_000;
		device.start();
		await eventually(() => expect(device.clock.wentBack()).toBe(false));
		await device.work.finish(path, second);

		await eventually(() => expect(finished(stage.server.progress.get(path), second)).not.toBeNull());
		expect((await device.database.notes.findOne('sync').exec())?.repairedBecause).toBe('clock');
	});
});
