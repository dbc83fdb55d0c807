import * as z from 'zod/mini';
import { Counter, Id, Time } from './primitives.ts';

export const StepState = z.enum(['unstarted', 'started', 'finished']);
export type StepState = z.infer<typeof StepState>;

/** Where a learner stands on a path, over the required steps of its current revision. Derived by `summarise`, never stored. */
export const PathSummary = z.object({
	stepsTotal: Counter,
	stepsFinished: Counter,
	stepsStarted: Counter,
	/** Live: finished = every required step is finished; started = any step, optional ones too, was touched. */
	state: StepState,
	lastStep: z.nullable(Id),
	lastWorkedAt: z.nullable(Time),
	startedAt: z.nullable(Time),
	/** The completion of the current attempt: a fact that no edit takes back. */
	finishedAt: z.nullable(Time),
	finishedRevision: z.nullable(Counter),
	/** Required steps that `finishedRevision` did not have and that are not finished. */
	newSinceFinished: Counter,
});
export type PathSummary = z.infer<typeof PathSummary>;
