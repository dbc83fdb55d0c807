/** What a check came to; both are empty when all held. */
export interface Finding {
	/** Which invariants were broken, and how. */
	violations: string[];
	/** What was not right yet when patience ran out on a machine that is busy elsewhere: neither held nor broken. */
	undecided: string[];
}

/** What came of a run. */
export interface Outcome extends Finding {
	figures: { operations: number; requests: number; faults: number; pushes: number };
}

export const NOTHING_WRONG: Finding = { violations: [], undecided: [] };

/** Why a run has failed, in words: a run that could not be judged proves nothing. */
export function wrongIn({ violations, undecided }: Finding): string[] {
	return [...violations, ...undecided.map((wrong) => `The machine was too busy to wait for it: ${wrong}`)];
}
