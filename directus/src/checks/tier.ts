import type { Tally } from './tally.ts';

/** One part of `npm test`. */
export interface Tier {
	/** What `npm test -- <name>` runs. */
	name: string;
	/** What it proves, in a few words. */
	about: string;
	run: (print: (line: string) => void) => Promise<Tally>;
}
