import type { PathSummary, StepState } from '../documents/path-summary.ts';
import type { ProgressDocument } from '../documents/progress-document.ts';
import type { Completion } from '../wire/manifest.ts';
import { stepState } from './step-state.ts';

/** What a summary needs to know of a revision. */
export interface StepOutline {
	id: string;
	required: boolean;
}

/**
 * Where a learner stands on a path, by the steps of its current revision. Steps that the revision does not know stay in
 * the document and are ignored here: put back, their progress is back.
 *
 * @param steps The steps of the current revision, in order.
 * @param progress null before the first touch.
 * @param completion The completion of any attempt, or null; one of an earlier attempt does not count.
 */
export function summarise(
	steps: readonly StepOutline[],
	progress: ProgressDocument | null,
	completion: Completion | null,
): PathSummary {
	const required = steps.filter((step) => step.required);
	const states = required.map((step) => stepState(progress?.steps[step.id]));
	const finished = completion && completion.attempt === progress?.attempt ? completion : null;

	return {
		stepsTotal: required.length,
		stepsFinished: states.filter((state) => state === 'finished').length,
		stepsStarted: states.filter((state) => state === 'started').length,
		state: pathState(states, progress),
		lastStep: progress?.lastStep ?? null,
		lastWorkedAt: progress?.lastWorkedAt ?? null,
		startedAt: progress ? earliestWork(progress) : null,
		finishedAt: finished?.finishedAt ?? null,
		finishedRevision: finished?.revision ?? null,
		newSinceFinished: finished ? newSteps(required, progress, finished) : 0,
	};
}

/** A path without required steps is never finished: an empty path would otherwise congratulate everyone who opens it. */
function pathState(required: StepState[], progress: ProgressDocument | null): StepState {
	if (required.length > 0 && required.every((state) => state === 'finished')) return 'finished';

	const touched = Object.values(progress?.steps ?? {}).some((step) => stepState(step) !== 'unstarted');

	return touched ? 'started' : 'unstarted';
}

function earliestWork(progress: ProgressDocument): number | null {
	const times = Object.values(progress.steps)
		.flatMap((step) => [step.startedAt, step.finishedAt])
		.filter((time) => time !== null);

	return times.length > 0 ? Math.min(...times) : null;
}

function newSteps(required: StepOutline[], progress: ProgressDocument | null, finished: Completion): number {
	return required.filter(
		(step) => !finished.stepIds.includes(step.id) && stepState(progress?.steps[step.id]) !== 'finished',
	).length;
}
