import { join, LIMITS, type ProgressDocument, type Rejection, sameProgress } from '@learning-paths/contract';

/** A pushed row that is a progress document, with its place in the push. */
export interface PushedRow {
	index: number;
	document: ProgressDocument;
}

export interface PushOutcome {
	/** What the server holds afterwards, where that differs from before: a replay changes nothing (I3). */
	changed: ProgressDocument[];
	/** What the device must be told because it pushed something else (I5): a silent merge would part them for ever. */
	conflicts: ProgressDocument[];
	/** Attempts that lost against a later one, to be kept. */
	archived: ProgressDocument[];
	/** Rows for paths that take no progress of this learner, and those that would make a document larger than one may be. */
	rejected: Rejection[];
}

/**
 * Joins a push into what the server holds.
 *
 * @param rows Rows in the order of the push. One path may occur more than once.
 * @param stored What the server holds, by path.
 * @param open Paths that take this learner's progress.
 */
export function applyPush(
	rows: readonly PushedRow[],
	stored: ReadonlyMap<string, ProgressDocument>,
	open: ReadonlySet<string>,
): PushOutcome {
	const accepted: PushedRow[] = [];
	const rejected: Rejection[] = [];
	const held = new Map(stored);
	const changed = new Map<string, ProgressDocument>();
	const archived: ProgressDocument[] = [];

	for (const row of rows) {
		const { index, document } = row;
		const before = held.get(document.id);
		const after = before ? join(before, document) : document;
		const code = open.has(document.id) ? tooLarge(after) : 'UNAVAILABLE';

		if (code) {
			rejected.push({ index, id: document.id, code });
			continue;
		}

		accepted.push(row);

		if (before && before.attempt !== document.attempt) archived.push(earlierAttempt(before, document));
		if (before && sameProgress(before, after)) continue;

		held.set(document.id, after);
		changed.set(document.id, after);
	}

	return {
		changed: [...changed.values()],
		conflicts: conflictsOf(accepted, held),
		archived,
		rejected,
	};
}

/** Each side may have fewer steps than a document may have, and both together more: no device could read what was stored then. */
function tooLarge({ steps }: ProgressDocument): 'TOO_LARGE' | null {
	return Object.keys(steps).length > LIMITS.stepsPerDocument ? 'TOO_LARGE' : null;
}

function earlierAttempt(a: ProgressDocument, b: ProgressDocument): ProgressDocument {
	return a.attempt < b.attempt ? a : b;
}

/** Judged after the whole push: of two rows for one path the first may have been right only until the second came. */
function conflictsOf(
	accepted: readonly PushedRow[],
	held: ReadonlyMap<string, ProgressDocument>,
): ProgressDocument[] {
	const conflicts = new Map<string, ProgressDocument>();

	for (const { document } of accepted) {
		const now = held.get(document.id);

		if (now && !sameProgress(now, document)) conflicts.set(document.id, now);
	}

	return [...conflicts.values()];
}
