import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownStage } from '../extensions/learning-paths/src/testing/stage.ts';
import { busyCase } from './real/real-case.ts';
import { openRealStage, type RealStage } from './real/real-stage.ts';
import { wrongIn } from './simulation/outcome.ts';
import { playMany } from './simulation/play-many.ts';

const SECONDS = 20;

/** What ends a run that hangs: a machine that is too busy to judge by takes its time. */
const timeout = 600_000;

let stage: RealStage;

beforeAll(async () => {
	stage = await openRealStage(await ownStage());
}, timeout);

afterAll(() => stage.close());

test(
	'two nodes and Postgres, with faults on the network (I1, I2, I3, I4, I5, I6, I7, I8, I9, I10, I11)',
	{ timeout },
	async () => {
		const until = Date.now() + SECONDS * 1000;
		const { failures, ...figures } = await playMany(
			{ firstSeed: 1, until, runs: { atLeast: 3, atMost: 40 } },
			stage,
		);

		console.info(JSON.stringify(figures));
		expect(failures).toEqual([]);
	},
);

test('a node is killed in the middle of pushes (I2)', { timeout }, async () => {
	expect(wrongIn(await stage.play(busyCase(), () => stage.nodes.killOne()))).toEqual([]);
});

test(
	'Postgres crashes in the middle of pushes, and refuses connections for a while (I2)',
	{ timeout },
	async () => {
		expect(wrongIn(await stage.play(busyCase(), () => stage.nodes.crashPostgres()))).toEqual([]);
	},
);

test('the database is restored from a backup while devices work (I2, I4)', { timeout }, async () => {
	const { operations, ...rest } = busyCase();
	const third = Math.floor(operations.length / 3);

	operations.splice(2 * third, 0, { do: 'restore' });
	operations.splice(third, 0, { do: 'back up' });

	expect(wrongIn(await stage.play({ ...rest, operations }))).toEqual([]);
});
