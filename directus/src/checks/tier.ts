import type { Tally } from './tally.ts';

/** One part of `npm test`. */
export interface Tier {
	/** What `npm test -- <name>` runs. */
	name: string;
	/** What it proves, in a few words. */
	about: string;
	run: (print: (line: string) => void) => Promise<Tally>;
	/** Only reads the code: nothing of it shows when something else runs. */
	onlyReads?: true;
	/** Waits for one process most of the time, and leaves a core to those that only read. */
	leavesRoom?: true;
}
