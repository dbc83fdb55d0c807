import { finishStep, noProgress } from '@learning-paths/contract';
import { describe, expect, it } from 'vitest';
import { problem } from '../testing/fake-server.ts';
import { eventually, finished, first, other, path, second, syncStage } from '../testing/sync-stage.ts';

const stage = syncStage();

describe('an app and a server of unequal age', () => {
	/** One unknown word once made the whole reply unreadable: the device could not even learn what was stored. */
	it('puts aside alone what a newer server rejects with a code from the future (I6, I13)', async () => {
		const device = await stage.makeDevice();

		stage.server.rejectAs = ({ id }) => (id === other ? 'OUT_OF_SEASON' : null);
		device.start();
		await device.work.finish(other, first);
		await device.work.finish(path, first);

		await eventually(async () => {
			expect(finished(stage.server.progress.get(path), first)).not.toBeNull();
			expect((await device.database.rejected.findOne(other).exec())?.code).toBe('UNKNOWN');
			expect(await device.database.rejected.find().exec()).toHaveLength(1);
		});
		expect(finished(await device.progress(other), first)).not.toBeNull();

		stage.server.rejectAs = null;
		await device.work.finish(other, second);

		await eventually(async () => {
			expect(stage.server.progress.get(other)).toEqual(await device.progress(other));
			expect(await device.database.rejected.find().exec()).toEqual([]);
		});
	});

	it.each(['OUT_OF_SEASON', 'INVALID', 'TOO_LARGE'])(
		'sends again what was rejected as %s when the app starts anew, as after an update (I6, I13)',
		async (code) => {
			const device = await stage.makeDevice();

			stage.server.rejectAs = () => code;
			const stop = device.start();

			await device.work.finish(path, first);
			await eventually(async () => expect(await device.database.rejected.find().exec()).toHaveLength(1));
			await stop();
			stage.server.rejectAs = null;
			device.start();

			await eventually(async () => {
				expect(stage.server.progress.get(path)).toEqual(await device.progress(path));
				expect(await device.database.rejected.find().exec()).toEqual([]);
			});
		},
	);

	it('takes from a newer server what it knows, and sends none of the rest back (I1, I13)', async () => {
		const device = await stage.makeDevice();
		const known = finishStep(noProgress(path), first, 5);

		stage.server.assigned.add(path);
		stage.server.write(known);
		stage.server.amend = withStrangers;
		device.start();
		await eventually(async () => {
			expect(await device.progress(path)).toEqual(known);
			expect(await device.database.bodies.find().exec()).toHaveLength(1);
		});
		expect(stage.server.pushed).toEqual([]);

		await device.work.finish(path, second);
		await eventually(async () =>
			expect(stage.server.progress.get(path)).toEqual(await device.progress(path)),
		);
		expect(stage.server.pushed).toHaveLength(1);
		expect(await device.database.rejected.find().exec()).toEqual([]);
	});

	/** An app that stayed open for months, and a server that meanwhile speaks another version of the protocol. */
	it('pauses on 426, says that it is too old, goes on working, and sends everything after the update (I2, I13)', async () => {
		const device = await stage.makeDevice();
		const note = async () => (await device.database.notes.findOne('sync').exec())?.toMutableJSON();

		stage.server.intercept = () => problem(426, 'UPDATE_REQUIRED');
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
		expect(stage.server.requests).toEqual([...new Set(stage.server.requests)]);
		expect(await note()).toMatchObject({ phase: 'paused', reason: 'outdated' });
		expect(await device.database.rejected.find().exec()).toEqual([]);

		// The update: the new app finds the same database.
		stage.server.intercept = null;
		device.start();

		await eventually(async () => {
			expect(finished(stage.server.progress.get(path), first)).not.toBeNull();
			expect(finished(stage.server.progress.get(other), second)).not.toBeNull();
			expect(stage.server.progress.get(path)).toEqual(await device.progress(path));
			expect(await note()).toMatchObject({ phase: 'ready', reason: null });
		});
	});
});

/** What a newer server may add: fields that this version has never heard of, everywhere but among steps, whose keys are ids. */
function withStrangers(json: unknown): unknown {
	if (Array.isArray(json)) return json.map(withStrangers);
	if (typeof json !== 'object' || json === null) return json;

	const fields = Object.entries(json).map(([key, value]: [string, unknown]) => [
		key,
		key === 'steps' && typeof value === 'object' && value !== null && !Array.isArray(value)
			? mapValues(value, withStrangers)
			: withStrangers(value),
	]);

	return { ...Object.fromEntries(fields), stranger: { code: 'OUT_OF_SEASON' } };
}

function mapValues(record: object, change: (value: unknown) => unknown): object {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
