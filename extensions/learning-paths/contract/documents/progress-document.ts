import * as z from 'zod/mini';
import { LIMITS } from '../limits.ts';
import { Counter, Id, Time } from './primitives.ts';

/** What a learner did with one step. A later `turn` replaces an earlier one whole: it is how "not finished after all" is said. */
export const StepProgress = z.object({
	turn: Counter,
	startedAt: z.nullable(Time),
	finishedAt: z.nullable(Time),
});
export type StepProgress = z.infer<typeof StepProgress>;

const Steps = z.pipe(
	// Keys keep their spelling until both checks have seen them: `Id` would fold two spellings into one unnoticed.
	z.record(z.guid(), StepProgress).check(
		z.refine((steps) => Object.keys(steps).length <= LIMITS.stepsPerDocument, 'too many steps'),
		z.refine(hasOneSpellingPerId, 'one step stands twice'),
	),
	z.transform(withLowerCaseKeys),
);

/**
 * What one learner did with one learning path: the document that devices and server join (`join`).
 * `id` is the path's id, because a device's database belongs to one learner.
 * Fields that this version does not know are dropped on reading, never refused: devices may be newer than the server.
 */
export const ProgressDocument = z.object({
	id: Id,
	/** Start over = `attempt + 1` with no steps. */
	attempt: Counter,
	steps: Steps,
	/** The step last worked on, and when. */
	lastStep: z.nullable(Id),
	lastWorkedAt: Time,
});
export type ProgressDocument = z.infer<typeof ProgressDocument>;

/** Two spellings of one id would be one step, and keeping either would drop the other's work. */
function hasOneSpellingPerId(steps: Record<string, StepProgress>): boolean {
	const ids = Object.keys(steps);

	return new Set(ids.map((id) => id.toLowerCase())).size === ids.length;
}

function withLowerCaseKeys(steps: Record<string, StepProgress>): Record<string, StepProgress> {
	return Object.fromEntries(Object.entries(steps).map(([id, step]) => [id.toLowerCase(), step]));
}
