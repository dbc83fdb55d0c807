import type { Case } from './case.ts';
import type { Outcome } from './outcome.ts';

/** Where cases are played: against a server in memory, or against real nodes. */
export interface CaseStage {
	/** So many cases may be played at once. */
	atOnce: number;
	/** The case of a seed as it is played here, always the same. */
	caseOf(seed: number): Case;
	play(theCase: Case): Promise<Outcome>;
	/** What a person types to play a case here again, without the name of its file. */
	replay: string;
	close(): Promise<void>;
}
