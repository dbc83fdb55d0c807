import { z } from 'zod';
import type { Tally } from './tally.ts';

/** What we read of Playwright's JSON report. */
const report = z.object({
	stats: z.object({
		expected: z.number(),
		unexpected: z.number(),
		flaky: z.number(),
		skipped: z.number(),
	}),
});

/**
 * @param json Playwright's report.
 * @param exitCode What Playwright ended with: an error outside of any test shows here alone.
 */
export function tallyOfPlaywright(json: unknown, exitCode: number): Tally {
	const { stats } = report.parse(json);
	const failed = stats.unexpected + stats.flaky;

	return {
		passed: stats.expected,
		failed: failed === 0 && exitCode !== 0 ? 1 : failed,
		skipped: stats.skipped,
	};
}
