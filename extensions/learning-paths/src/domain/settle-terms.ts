/** What is agreed with an assignment. */
export interface Terms {
	dueOn: string | null;
	note: string | null;
}

/** What an editor says of it: what is not named stays as it is. */
export interface WantedTerms {
	dueOn?: string | null | undefined;
	note?: string | null | undefined;
}

export type Effect = 'added' | 'changed' | 'unchanged';

/** What becomes of an assignment when an editor makes it, or makes it again. @param existing undefined when there is none yet. */
export function settleTerms(
	existing: Terms | undefined,
	wanted: WantedTerms,
): { terms: Terms; effect: Effect } {
	const terms: Terms = {
		dueOn: wanted.dueOn === undefined ? (existing?.dueOn ?? null) : wanted.dueOn,
		note: wanted.note === undefined ? (existing?.note ?? null) : wanted.note,
	};

	if (!existing) return { terms, effect: 'added' };

	const isSame = existing.dueOn === terms.dueOn && existing.note === terms.note;

	return { terms, effect: isSame ? 'unchanged' : 'changed' };
}
