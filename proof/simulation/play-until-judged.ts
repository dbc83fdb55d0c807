import type { Outcome } from './outcome.ts';

/** So often a run is played that cannot be judged. Whatever is violated in any of them is the outcome. */
const TRIES = 3;

/** Plays a run, and again while the machine is too busy to judge it. @returns the last outcome, which may still be undecided */
export async function playUntilJudged(play: () => Promise<Outcome>): Promise<Outcome> {
	for (let tries = 1; ; tries += 1) {
		const outcome = await play();
		const isJudged = outcome.violations.length > 0 || outcome.undecided.length === 0;

		if (isJudged || tries === TRIES) return outcome;
	}
}
