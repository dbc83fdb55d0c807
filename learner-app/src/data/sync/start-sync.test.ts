import {
	type PathDocument,
	type ProgressDocument,
	finishStep,
	noProgress,
	startOver,
} from '@learning-paths/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeDevice } from '../testing/fake-device.ts';
import { type FakeServer, createFakeServer, problem } from '../testing/fake-server.ts';

const owner = '11111111-1111-4111-8111-111111111111';
const path = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const other = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';
const [first, second, third] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
	string,
	string,
	string,
];

const published = (id: string, revision = 1): PathDocument => ({
	id,
	revision,
	title: 'Path',
	description: null,
	cover: null,
	publishedAt: 1,
	steps: [first, second].map((step) => ({ id: step, title: null, required: true, blocks: [] })),
});

let server: FakeServer;
let cleanUp: (() => Promise<unknown>)[] = [];
let devices = 0;

beforeEach(() => {
	server = createFakeServer(owner);
	server.paths.set(path, published(path));
	server.paths.set(other, published(other));
});

afterEach(async () => {
	for (const step of cleanUp.reverse()) await step();

	cleanUp = [];
});

const makeDevice = async (now: () => number = Date.now, isFull: () => boolean = () => false) => {
	devices += 1;

	const device = await createFakeDevice({ name: String(devices), owner, server, now, isFull });

	cleanUp.push(() => device.database.remove());

	const start = () => {
		const stop = device.start();

		cleanUp.push(stop);

		return stop;
	};

	return { ...device, start };
};

const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 8_000, interval: 10 });
const finished = (document: ProgressDocument | undefined, step: string) =>
	document?.steps[step]?.finishedAt ?? null;

describe('startSync', () => {
	it('brings work from one device to another (I1)', async () => {
		const [phone, desk] = [await makeDevice(), await makeDevice()];

		phone.start();
		desk.start();
		await phone.work.finish(path, first);
		await eventually(() => expect(server.progress.get(path)).toBeDefined());
		desk.pokes$.next('progress');

		await eventually(async () => expect(finished(await desk.progress(path), first)).not.toBeNull());
	});

	it('joins work that two devices did apart', async () => {
		const [phone, desk] = [await makeDevice(), await makeDevice()];

		await phone.work.finish(path, first);
		await desk.work.finish(path, second);
		phone.start();
		desk.start();

		await eventually(async () => {
			phone.pokes$.next('progress');
			expect(Object.keys((await phone.progress(path))?.steps ?? {})).toHaveLength(2);
			expect(await phone.progress(path)).toEqual(await desk.progress(path));
			expect(server.progress.get(path)).toEqual(await desk.progress(path));
		});
	});

	it('loses nothing when a pull overtakes the reply of a push (I1)', async () => {
		const device = await makeDevice();
		let replies: (() => void)[] = [];

		device.start();
		await device.work.finish(path, first);
		await eventually(() => expect(server.progress.get(path)).toBeDefined());

		// The reply of the next push is held back; meanwhile another device writes, and a pull brings both.
		server.beforeReply = (method) =>
			method === 'POST' ? new Promise((resolve) => replies.push(() => resolve(undefined))) : undefined;
		await device.work.finish(path, second);
		await eventually(() => expect(replies).toHaveLength(1));
		server.write(finishStep(noProgress(path), third, 5));
		device.pokes$.next('progress');
		server.beforeReply = null;
		replies.forEach((release) => release());
		replies = [];

		await eventually(async () =>
			expect(Object.keys((await device.progress(path))?.steps ?? {})).toHaveLength(3),
		);
		expect(server.progress.get(path)).toEqual(await device.progress(path));
	});

	it('sends again what was acknowledged by a lost reply, and changes nothing by it (I2, I3)', async () => {
		const device = await makeDevice();
		let lost = 0;

		server.beforeReply = async (method) => (method === 'POST' && lost++ === 0 ? 'lost' : undefined);
		device.start();
		await device.work.finish(path, first);
		await eventually(() => expect(server.requests.filter((one) => one.startsWith('POST'))).toHaveLength(2));

		expect(server.progress.get(path)).toEqual(await device.progress(path));
	});

	it('sends nothing back of what it pulled, and is silent once in sync (I8)', async () => {
		const device = await makeDevice();

		server.write(finishStep(noProgress(path), first, 5));
		device.start();
		await eventually(async () => expect(await device.progress(path)).toBeDefined());
		await eventually(() =>
			expect(server.requests).toContain(`GET /learning/sync/v1/${owner}/content/${path}/1`),
		);

		const sofar = server.requests.length;

		await device.work.finish(path, second);
		await eventually(() => expect(finished(server.progress.get(path), second)).not.toBeNull());
		expect(server.requests.slice(sofar)).toEqual([`POST /learning/sync/v1/${owner}/progress`]);
	});

	it('puts aside what the server rejects, sends the rest, and tries again when access returns (I6)', async () => {
		const device = await makeDevice();

		server.paths.delete(other);
		device.start();
		await device.work.finish(other, first);
		await device.work.finish(path, first);

		await eventually(async () => {
			expect(server.progress.get(path)).toBeDefined();
			expect((await device.database.rejected.findOne(other).exec())?.code).toBe('UNAVAILABLE');
		});

		server.paths.set(other, published(other));
		server.assigned.add(other);
		device.pokes$.next('content');

		await eventually(async () => {
			expect(server.progress.get(other)).toEqual(await device.progress(other));
			expect(await device.database.rejected.find().exec()).toEqual([]);
		});
	});

	/** A public path was archived for an hour. The server has nothing of this learner on it, so its list never names it. */
	it('sends again what was rejected when the path is simply visible again (I6)', async () => {
		const device = await makeDevice();

		server.paths.delete(other);
		device.start();
		await device.work.finish(other, first);
		await eventually(async () => expect(await device.database.rejected.find().exec()).toHaveLength(1));
		server.paths.set(other, published(other));
		device.wakeUps$.next();

		await eventually(() => expect(finished(server.progress.get(other), first)).not.toBeNull());
	});

	/** One unknown word once made the whole reply unreadable: the device could not even learn what was stored. */
	it('puts aside alone what a newer server rejects with a code from the future (I6, I13)', async () => {
		const device = await makeDevice();

		server.rejectAs = ({ id }) => (id === other ? 'OUT_OF_SEASON' : null);
		device.start();
		await device.work.finish(other, first);
		await device.work.finish(path, first);

		await eventually(async () => {
			expect(finished(server.progress.get(path), first)).not.toBeNull();
			expect((await device.database.rejected.findOne(other).exec())?.code).toBe('UNKNOWN');
			expect(await device.database.rejected.find().exec()).toHaveLength(1);
		});
		expect(finished(await device.progress(other), first)).not.toBeNull();

		server.rejectAs = null;
		await device.work.finish(other, second);

		await eventually(async () => {
			expect(server.progress.get(other)).toEqual(await device.progress(other));
			expect(await device.database.rejected.find().exec()).toEqual([]);
		});
	});

	it.each(['OUT_OF_SEASON', 'INVALID', 'TOO_LARGE'])(
		'sends again what was rejected as %s when the app starts anew, as after an update (I6, I13)',
		async (code) => {
			const device = await makeDevice();

			server.rejectAs = () => code;
			const stop = device.start();

			await device.work.finish(path, first);
			await eventually(async () => expect(await device.database.rejected.find().exec()).toHaveLength(1));
			await stop();
			server.rejectAs = null;
			device.start();

			await eventually(async () => {
				expect(server.progress.get(path)).toEqual(await device.progress(path));
				expect(await device.database.rejected.find().exec()).toEqual([]);
			});
		},
	);

	it('takes from a newer server what it knows, and sends none of the rest back (I1, I13)', async () => {
		const device = await makeDevice();
		const known = finishStep(noProgress(path), first, 5);

		server.assigned.add(path);
		server.write(known);
		server.amend = withStrangers;
		device.start();
		await eventually(async () => {
			expect(await device.progress(path)).toEqual(known);
			expect(await device.database.bodies.find().exec()).toHaveLength(1);
		});
		expect(server.pushed).toEqual([]);

		await device.work.finish(path, second);
		await eventually(async () => expect(server.progress.get(path)).toEqual(await device.progress(path)));
		expect(server.pushed).toHaveLength(1);
		expect(await device.database.rejected.find().exec()).toEqual([]);
	});

	/** A repair writes, too. One that failed left no replication behind, and blocked every repair after it. */
	it('goes on by itself when a repair found the disk full (I12)', async () => {
		let full = false;
		let refused = 0;
		const device = await makeDevice(Date.now, () => full && (refused += 1) > 0);

		device.start();
		await device.work.finish(path, first);
		await eventually(() => expect(server.progress.get(path)).toBeDefined());
		full = true;
		device.signals$.next('repair');
		await eventually(() => expect(refused).toBeGreaterThan(3));
		full = false;
		await device.work.finish(path, second);
		device.wakeUps$.next();

		await eventually(() => expect(finished(server.progress.get(path), second)).not.toBeNull());
	});

	it('re-stamps the work of a device whose clock ran a day ahead', async () => {
		const ahead = 86_400_000;
		const device = await makeDevice(() => Date.now() + ahead);

		await device.work.finish(path, first);
		device.start();

		await eventually(() => expect(finished(server.progress.get(path), first)).not.toBeNull());
		expect(server.progress.get(path)?.lastWorkedAt).toBeLessThanOrEqual(Date.now() + 2_000);
		expect(await device.database.rejected.find().exec()).toEqual([]);
	});

	it('gives everything back to a server that was restored from an old backup (I2, I4, I12)', async () => {
		const device = await makeDevice();

		device.start();
		await device.work.finish(path, first);
		await device.work.finish(other, second);
		await eventually(() => expect(server.progress.size).toBe(2));
		server.restore([]);
		device.wakeUps$.next();

		await eventually(async () => {
			expect(server.progress.get(path)).toEqual(await device.progress(path));
			expect(server.progress.get(other)).toEqual(await device.progress(other));
		});
	});

	it('sends unsent work of an attempt that another device has replaced, before it follows', async () => {
		const device = await makeDevice();

		await device.work.finish(path, first);
		server.write(startOver(noProgress(path), 9));
		device.start();

		await eventually(async () => expect((await device.progress(path))?.attempt).toBe(1));
		expect(server.pushed.map((document) => finished(document, first))).toContainEqual(expect.any(Number));
	});

	it('waits out an unreachable server, and goes on by itself', async () => {
		const device = await makeDevice();
		let attempts = 0;

		server.intercept = () => (attempts++ === 0 ? 'unreachable' : null);
		device.start();
		await device.work.finish(path, first);

		await eventually(() => expect(server.progress.get(path)).toBeDefined());
	});

	it.each([
		[401, 'TOKEN_EXPIRED', 'signed-out'],
		[409, 'WRONG_USER', 'wrong-user'],
	])('stops on %i, says why, keeps the work, and goes on after signing in', async (status, code, reason) => {
		const device = await makeDevice();

		server.intercept = () => problem(status, code);
		device.start();
		await device.work.finish(path, first);
		await eventually(async () => {
			expect((await device.database.notes.findOne('sync').exec())?.reason).toBe(reason);
		});

		expect(finished(await device.progress(path), first)).not.toBeNull();
		server.intercept = null;
		device.signals$.next('signed-in');

		await eventually(() => expect(server.progress.get(path)).toBeDefined());
	});

	/** An app that stayed open for months, and a server that meanwhile speaks another version of the protocol. */
	it('pauses on 426, says that it is too old, goes on working, and sends everything after the update (I2, I13)', async () => {
		const device = await makeDevice();
		const note = async () => (await device.database.notes.findOne('sync').exec())?.toMutableJSON();

		server.intercept = () => problem(426, 'UPDATE_REQUIRED');
		const stop = device.start();

		await device.work.finish(path, first);
		await eventually(async () => expect(await note()).toMatchObject({ phase: 'paused', reason: 'outdated' }));

		// Nothing but the new app helps: no network, poke, or sign-in.
		await device.work.finish(other, second);
		device.wakeUps$.next();
		device.pokes$.next('open');
		device.pokes$.next('progress');
		device.signals$.next('signed-in');
		await stop();

		// What was under way may have been answered the same; nothing was asked a second time.
		expect(server.requests).toEqual([...new Set(server.requests)]);
		expect(await note()).toMatchObject({ phase: 'paused', reason: 'outdated' });
		expect(await device.database.rejected.find().exec()).toEqual([]);

		// The update: the new app finds the same database.
		server.intercept = null;
		device.start();

		await eventually(async () => {
			expect(finished(server.progress.get(path), first)).not.toBeNull();
			expect(finished(server.progress.get(other), second)).not.toBeNull();
			expect(server.progress.get(path)).toEqual(await device.progress(path));
			expect(await note()).toMatchObject({ phase: 'ready', reason: null });
		});
	});

	it('holds what the list names, follows revisions, and drops what was revoked (I10, I11)', async () => {
		const device = await makeDevice();
		const revisions = async () =>
			Object.fromEntries((await device.database.paths.find().exec()).map((held) => [held.id, held.revision]));

		server.assigned.add(path).add(other);
		device.start();
		await eventually(async () => expect(await revisions()).toEqual({ [path]: 1, [other]: 1 }));

		server.paths.set(path, published(path, 2));
		server.assigned.delete(other);
		device.pokes$.next('content');
		await eventually(async () => expect(await revisions()).toEqual({ [path]: 2 }));
		await eventually(async () => expect(await device.database.bodies.find().exec()).toHaveLength(1));
	});

	it('sends what was written after the device clock had been set back (I12)', async () => {
		let set = 0;
		const device = await makeDevice(() => Date.now() - set);
		const stop = device.start();

		await device.work.finish(path, first);
		await eventually(() => expect(server.progress.get(path)).toBeDefined());
		await stop();
		set = 3_600_000;
		device.start();
		await eventually(() => expect(device.clock.wentBack()).toBe(false));
		await device.work.finish(path, second);

		await eventually(() => expect(finished(server.progress.get(path), second)).not.toBeNull());
		expect((await device.database.notes.findOne('sync').exec())?.repairedBecause).toBe('clock');
	});
});

/** What a newer server may add: fields that this version has never heard of, everywhere but among steps, whose keys are ids. */
function withStrangers(json: unknown): unknown {
	if (Array.isArray(json)) return json.map(withStrangers);
	if (typeof json !== 'object' || json === null) return json;

	const fields = Object.entries(json).map(([key, value]) => [
		key,
		key === 'steps' && !Array.isArray(value) ? mapValues(value, withStrangers) : withStrangers(value),
	]);

	return { ...Object.fromEntries(fields), stranger: { code: 'OUT_OF_SEASON' } };
}

function mapValues(record: object, change: (value: unknown) => unknown): object {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
