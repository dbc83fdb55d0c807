import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openDevicePool } from './device/device-pool.ts';
import { type Case, DEVICES } from './simulation/case.ts';
import { playCase } from './simulation/play-case.ts';
import { playMany } from './simulation/play-many.ts';

/** Long enough to be worth something on every change; `npm run soak` is for more. */
const SECONDS = 45;

test(
	'three devices and a server come to the join of everything, whatever happens on the way ' +
		'(I1, I2, I3, I4, I5, I6, I7, I8, I9, I10, I11, I12)',
	{ timeout: 3 * SECONDS * 1000, retry: 2 },
	async () => {
		const { failures, ...figures } = await playMany({
			firstSeed: 1,
			until: Date.now() + SECONDS * 1000,
			runs: 150,
			atOnce: 2,
		});

		console.info(JSON.stringify(figures));
		expect(failures).toEqual([]);
		expect(figures.runs).toBeGreaterThan(10);
	},
);

/**
 * Found by the simulation: a device's clock is set back an hour, the device is opened again offline, and the learner starts over.
 * RxDB's checkpoint lay in what was now the future, so the work was never sent although all was said to be in the account.
 */
test(
	'work done offline after the clock was set back is sent (I2, I12)',
	{ timeout: 60_000, retry: 2 },
	async () => {
		const file = new URL('regressions/clock-set-back-while-offline.json', import.meta.url);
		const pool = openDevicePool(DEVICES + 1);

		try {
			const theCase = JSON.parse(await readFile(file, 'utf8')) as Case;

			expect((await playCase(theCase, { pool })).violations).toEqual([]);
		} finally {
			await pool.close();
		}
	},
);
