import type { ProgressDocument, StepProgress } from '../documents/progress-document.ts';

/** Progress before the first touch. Nothing is stored until there is something to say. */
export function noProgress(path: string): ProgressDocument {
	return { id: path, attempt: 0, steps: {}, lastStep: null, lastWorkedAt: 0 };
}

/**
 * The learner opened a step. Starting again what is started changes only the step last worked on.
 *
 * @param now Milliseconds since the epoch, by the server's clock as far as the device knows it.
 */
export function startStep(progress: ProgressDocument, step: string, now: number): ProgressDocument {
	const known = progress.steps[step];

	return worked(progress, step, now, {
		turn: known?.turn ?? 0,
		startedAt: known?.startedAt ?? now,
		finishedAt: known?.finishedAt ?? null,
	});
}

/** The learner finished a step. Finishing it again keeps the first time. */
export function finishStep(progress: ProgressDocument, step: string, now: number): ProgressDocument {
	const known = progress.steps[step];

	return worked(progress, step, now, {
		turn: known?.turn ?? 0,
		startedAt: known?.startedAt ?? now,
		finishedAt: known?.finishedAt ?? now,
	});
}

/**
 * "Not finished after all". A join keeps every finish it has seen, so the step begins a new turn, which wins whole.
 * The step stays started; one that is not finished stays as it is.
 */
export function reopenStep(progress: ProgressDocument, step: string, now: number): ProgressDocument {
	const known = progress.steps[step];

	if (known?.finishedAt == null) return progress;

	return worked(progress, step, now, {
		turn: known.turn + 1,
		startedAt: known.startedAt ?? now,
		finishedAt: null,
	});
}

/** Start over: a new attempt without steps. The server keeps what it replaces. */
export function startOver(progress: ProgressDocument, now: number): ProgressDocument {
	return {
		id: progress.id,
		attempt: progress.attempt + 1,
		steps: {},
		lastStep: null,
		lastWorkedAt: now,
	};
}

function worked(progress: ProgressDocument, id: string, now: number, step: StepProgress): ProgressDocument {
	return {
		...progress,
		steps: { ...progress.steps, [id]: step },
		lastStep: id,
		// A clock that was set back must not hand the last step to older work.
		lastWorkedAt: Math.max(now, progress.lastWorkedAt + 1),
	};
}
