import { expect, test } from 'vitest';
import { tallyOfPlaywright } from './tally-of-playwright.ts';

test('a story that was told only at the second try has failed', () => {
	const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };

	expect(tallyOfPlaywright({ stats }, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test('an error outside of any story is a failure', () => {
	const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };

	expect(tallyOfPlaywright({ stats }, 1).failed).toBe(1);
	expect(tallyOfPlaywright({ stats }, 0).failed).toBe(0);
});
