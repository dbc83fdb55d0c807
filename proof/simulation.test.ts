import { expect, test } from 'vitest';
import { openMemoryStage } from './simulation/memory-stage.ts';
import { playMany } from './simulation/play-many.ts';

/** Long enough to be worth something on every change; `npm run soak` is for more. */
const SECONDS = 45;

test(
	'three devices and a server come to the join of everything, whatever happens on the way ' +
		'(I1, I2, I3, I4, I5, I6, I7, I8, I9, I10, I11, I12)',
	// What ends a run that hangs: a machine that is too busy to judge by takes its time.
	{ timeout: 600_000 },
	async () => {
		const stage = openMemoryStage(2);

		try {
			const until = Date.now() + SECONDS * 1000;
			const plan = { firstSeed: 1, until, runs: { atLeast: 10, atMost: 150 } };
			const { failures, ...figures } = await playMany(plan, stage);

			console.info(JSON.stringify(figures));
			expect(failures).toEqual([]);
		} finally {
			await stage.close();
		}
	},
);
