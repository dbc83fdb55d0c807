import type { Case } from './case.ts';
import type { CaseStage } from './case-stage.ts';
import { type Outcome, wrongIn } from './outcome.ts';
import { shortenCase } from './shorten-case.ts';
import { writeCase } from './write-case.ts';

export interface Tally {
	runs: number;
	operations: number;
	requests: number;
	faults: number;
	pushes: number;
	/** What went wrong, with the way to see it again. */
	failures: string[];
}

export interface PlayPlan {
	firstSeed: number;
	until: number;
	/** So many at least, on a machine that takes longer for them, and so many at most. */
	runs: { atLeast: number; atMost: number };
	/** Whether a case that failed is made shorter before it is written down, which takes a while. */
	shortens?: boolean;
	onRun?: (tally: Tally) => void;
}

/** Plays cases of ever new seeds until a time, as many at once as the stage has room for. */
export async function playMany(plan: PlayPlan, stage: CaseStage): Promise<Tally> {
	const tally: Tally = { runs: 0, operations: 0, requests: 0, faults: 0, pushes: 0, failures: [] };
	let next = plan.firstSeed;

	await Promise.all(Array.from({ length: stage.atOnce }, work));

	return tally;

	async function work(): Promise<void> {
		while (goesOn(next - plan.firstSeed)) {
			const theCase = stage.caseOf(next++);
			const outcome = await play(theCase);

			tally.runs += 1;
			tally.operations += outcome.figures.operations;
			tally.requests += outcome.figures.requests;
			tally.faults += outcome.figures.faults;
			tally.pushes += outcome.figures.pushes;
			if (wrongIn(outcome).length > 0) tally.failures.push(await inWords(outcome, theCase));
			plan.onRun?.(tally);
		}
	}

	function goesOn(begun: number): boolean {
		return begun < plan.runs.atLeast || (begun < plan.runs.atMost && Date.now() < plan.until);
	}

	function play(theCase: Case): Promise<Outcome> {
		return stage.play(theCase).catch(broken);
	}

	async function inWords(outcome: Outcome, theCase: Case): Promise<string> {
		const file = await writeCase(await shortest(theCase));

		return `${wrongIn(outcome).join('\n')}\n\nTo run it again: ${stage.replay} ${file}`;
	}

	async function shortest(theCase: Case): Promise<Case> {
		return plan.shortens
			? shortenCase(theCase, async (candidate) => (await play(candidate)).violations.length > 0)
			: theCase;
	}
}

/** A run that could not be played to its end has failed, too. */
function broken(error: unknown): Outcome {
	return {
		violations: [String(error)],
		undecided: [],
		figures: { operations: 0, requests: 0, faults: 0, pushes: 0 },
	};
}
