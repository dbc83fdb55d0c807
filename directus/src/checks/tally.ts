/** How a check, or all of them, came out. */
export interface Tally {
	passed: number;
	failed: number;
	skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

/** What several tallies come to. */
export function sum(tallies: readonly Tally[]): Tally {
	return tallies.reduce(
		(a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
		NOTHING,
	);
}

/** The line by which people and machines read the outcome of a whole run. */
export function summaryLine({ passed, failed, skipped }: Tally): string {
	return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
