import { expect, test } from 'vitest';
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
