import { type PathDocument, ProgressDocument, type StepState, stepState } from '@learning-paths/contract';

export interface ProgressLine {
	step: string;
	/** Its place in the path; null when the published revision does not have the step any more. */
	number: number | null;
	title: string | null;
	required: boolean;
	state: StepState;
	/** Milliseconds since the epoch. */
	startedAt: number | null;
	finishedAt: number | null;
}

/**
 * A learner's progress as lines to read: every step of the path in its order, then work on steps that it has no more.
 *
 * @param steps The JSON of the progress row.
 * @param path What learners see; null when nothing is published.
 */
export function progressLines(steps: unknown, path: Pick<PathDocument, 'steps'> | null): ProgressLine[] {
	const parsed = ProgressDocument.shape.steps.safeParse(steps);
	const work = parsed.success ? parsed.data : {};
	const known = path?.steps ?? [];
	const gone = Object.keys(work).filter((step) => known.every(({ id }) => id !== step));

	return [
		...known.map(({ id, title, required }, index) => lineOf(id, { number: index + 1, title, required })),
		...gone.map((id) => lineOf(id, { number: null, title: null, required: false })),
	];

	function lineOf(step: string, place: Pick<ProgressLine, 'number' | 'title' | 'required'>): ProgressLine {
		const { startedAt = null, finishedAt = null } = work[step] ?? {};

		return { step, ...place, state: stepState(work[step]), startedAt, finishedAt };
	}
}
