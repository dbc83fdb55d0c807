import { expect, test } from 'vitest';
import { stuckDays } from './stuck-days.ts';

test.each([
	[14, 14],
	['14', 14],
	[null, 7],
	[undefined, 7],
	[0, 7],
	[-3, 7],
	[1_000, 7],
	['soon', 7],
])('%j means %i days', (option, days) => {
	expect(stuckDays(option)).toBe(days);
});
