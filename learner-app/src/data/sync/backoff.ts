const FIRST_MS = 1_000;
const LONGEST_MS = 2 * 60 * 1000;

/**
 * How long to wait after a number of failures in a row: doubling, and spread at random over the upper half, so that the
 * devices of a whole class do not come back in the same second.
 *
 * @param random Between 0 and 1.
 */
export function backoff(failures: number, random: number): number {
	const longest = Math.min(FIRST_MS * 2 ** Math.min(failures, 16), LONGEST_MS);

	return Math.round(longest / 2 + (longest / 2) * random);
}
