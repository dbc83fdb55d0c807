import type { StepState } from '../documents/path-summary.ts';
import type { StepProgress } from '../documents/progress-document.ts';

/** The state of a step: finished, else started, else (or when nothing is known of it) unstarted. */
export function stepState(step: StepProgress | undefined): StepState {
	if (step?.finishedAt != null) return 'finished';
	if (step?.startedAt != null) return 'started';

	return 'unstarted';
}
