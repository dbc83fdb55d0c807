import type { ProgressDocument, StepProgress } from '../documents/progress-document.ts';

/**
 * The one rule by which devices and server agree (invariants I1, I3). Pure, and a join of a semilattice: associative,
 * commutative, idempotent; the result is never below either side. So order, repetition and detours do not matter.
 *
 * - The higher attempt wins whole: start over wins over work that it did not know of.
 * - Within an attempt each step is joined by itself, and a step that only one side knows is kept.
 * - `(lastWorkedAt, lastStep)` is the larger pair; null lies below every id.
 *
 * @param a Progress of one learner on one path.
 * @param b Progress of the same learner on the same path.
 */
export function join(a: ProgressDocument, b: ProgressDocument): ProgressDocument {
	if (a.attempt !== b.attempt) return a.attempt > b.attempt ? a : b;

	const last = laterWork(a, b);

	return {
		id: a.id,
		attempt: a.attempt,
		steps: joinSteps(a.steps, b.steps),
		lastStep: last.lastStep,
		lastWorkedAt: last.lastWorkedAt,
	};
}

/** Joins what two sides know of one step: the later turn wins whole, within a turn the earlier time of each kind. */
export function joinStep(a: StepProgress, b: StepProgress): StepProgress {
	if (a.turn !== b.turn) return a.turn > b.turn ? a : b;

	return {
		turn: a.turn,
		startedAt: earlier(a.startedAt, b.startedAt),
		finishedAt: earlier(a.finishedAt, b.finishedAt),
	};
}

function joinSteps(
	a: Record<string, StepProgress>,
	b: Record<string, StepProgress>,
): Record<string, StepProgress> {
	const joined = { ...a };

	for (const [id, step] of Object.entries(b)) {
		const other = joined[id];

		joined[id] = other ? joinStep(other, step) : step;
	}

	return joined;
}

/** A missing time is not an early one. */
function earlier(a: number | null, b: number | null): number | null {
	if (a === null) return b;
	if (b === null) return a;

	return Math.min(a, b);
}

function laterWork(a: ProgressDocument, b: ProgressDocument): ProgressDocument {
	if (a.lastWorkedAt !== b.lastWorkedAt) return a.lastWorkedAt > b.lastWorkedAt ? a : b;

	// Lower-case hexadecimal compares the same in every locale; the empty string lies below every id.
	return (a.lastStep ?? '') >= (b.lastStep ?? '') ? a : b;
}
