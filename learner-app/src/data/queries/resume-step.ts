import { type ProgressDocument, stepState } from '@learning-paths/contract';

/**
 * Where to go on in a path: the step last worked on while it is not finished, else the next one after it that is not,
 * else the first that is not. Null when all are finished, or there are none. A step that was taken out of the path in
 * the meantime is passed over.
 */
export function resumeStep(
	steps: readonly { id: string }[],
	progress: ProgressDocument | null,
): string | null {
	const open = (step: { id: string }) => stepState(progress?.steps[step.id]) !== 'finished';
	const last = steps.findIndex((step) => step.id === progress?.lastStep);
	const ahead = steps.slice(Math.max(last, 0)).find(open);

	return (ahead ?? steps.find(open))?.id ?? null;
}
