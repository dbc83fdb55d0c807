import type { Case } from './case.ts';
import type { CaseStage } from './case-stage.ts';
import { wrongIn } from './outcome.ts';

/** Threads keep their own time: what a case found once it may need some tries to find again. */
const TRIES = 30;

/** Plays a case that was written down until it fails. @returns the exit code */
export async function replay(text: string, stage: CaseStage): Promise<number> {
	const theCase = JSON.parse(text) as Case;

	for (let tries = 1; tries <= TRIES; tries += 1) {
		const wrong = wrongIn(await stage.play(theCase));

		if (wrong.length > 0) {
			console.log(`Failed in try ${tries}:\n${wrong.join('\n')}`);

			return 1;
		}
	}

	console.log(`Nothing was violated in ${TRIES} tries.`);

	return 0;
}
