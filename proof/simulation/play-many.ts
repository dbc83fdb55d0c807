import { openDevicePool } from '../device/device-pool.ts';
import { type Case, caseOf, DEVICES } from './case.ts';
import { playCase, writeCase } from './play-case.ts';
import type { Outcome } from './run-case.ts';
import { shortenCase } from './shorten-case.ts';

export interface Tally {
	runs: number;
	operations: number;
	requests: number;
	faults: number;
	pushes: number;
	/** What went wrong, with the way to see it again. */
	failures: string[];
}

/** Plays cases of ever new seeds until a time, several at once: most of a run is waiting. */
export async function playMany(input: {
	firstSeed: number;
	until: number;
	/** At most this many. */
	runs: number;
	atOnce: number;
	/** Whether a case that failed is made shorter before it is written down, which takes a while. */
	shortens?: boolean;
	onRun?: (tally: Tally) => void;
}): Promise<Tally> {
	const pool = openDevicePool(DEVICES * input.atOnce + 1);
	const tally: Tally = { runs: 0, operations: 0, requests: 0, faults: 0, pushes: 0, failures: [] };
	let next = input.firstSeed;

	await Promise.all(Array.from({ length: input.atOnce }, work));
	await pool.close();

	return tally;

	async function work(): Promise<void> {
		while (Date.now() < input.until && next < input.firstSeed + input.runs) {
			const theCase = caseOf(next++);
			const outcome = await play(theCase);

			tally.runs += 1;
			tally.operations += outcome.figures.operations;
			tally.requests += outcome.figures.requests;
			tally.faults += outcome.figures.faults;
			tally.pushes += outcome.figures.pushes;
			if (outcome.violations.length > 0) {
				tally.failures.push(await writeCase(await shortest(theCase), outcome));
			}
			input.onRun?.(tally);
		}
	}

	function play(theCase: Case): Promise<Outcome> {
		return playCase(theCase, { pool }).catch(broken);
	}

	async function shortest(theCase: Case): Promise<Case> {
		return input.shortens
			? shortenCase(theCase, async (candidate) => (await play(candidate)).violations.length > 0)
			: theCase;
	}
}

/** A run that could not be played to its end has failed, too. */
function broken(error: unknown): Outcome {
	return { violations: [String(error)], figures: { operations: 0, requests: 0, faults: 0, pushes: 0 } };
}
