import { z } from 'zod';
import type { Tally } from './tally.ts';

/** What we read of Vitest's JSON report. */
const report = z.object({
	numPassedTests: z.number(),
	numFailedTests: z.number(),
	numPendingTests: z.number(),
	numTodoTests: z.number(),
});

/**
 * @param json Vitest's report.
 * @param exitCode What Vitest ended with. A file that does not load and an error outside of any test are failures without a
 *   failed test: the exit code alone tells of them.
 */
export function tallyOfVitest(json: unknown, exitCode: number): Tally {
	const found = report.parse(json);

	return {
		passed: found.numPassedTests,
		failed: found.numFailedTests === 0 && exitCode !== 0 ? 1 : found.numFailedTests,
		skipped: found.numPendingTests + found.numTodoTests,
	};
}
