import { expect, test } from 'vitest';
import { niceScale } from './nice-scale.ts';

test.each([
	[0, [0, 1]],
	[1, [0, 1]],
	[3, [0, 1, 2, 3]],
	[7, [0, 2, 4, 6, 8]],
	[42, [0, 20, 40, 60]],
	[100, [0, 50, 100]],
	[12_345, [0, 5_000, 10_000, 15_000]],
])('%i learners are counted %j', (largest, scale) => {
	expect(niceScale(largest, 4)).toEqual(scale);
});
