import { expect, test } from 'vitest';
import { tallyOfVitest } from './tally-of-vitest.ts';

test('tests are counted by how they came out', () => {
	const json = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };

	expect(tallyOfVitest(json, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('a test file that does not load is a failure, although no test failed', () => {
	const json = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

	expect(tallyOfVitest(json, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
	expect(tallyOfVitest(json, 0)).toEqual({ passed: 5, failed: 0, skipped: 0 });
});
