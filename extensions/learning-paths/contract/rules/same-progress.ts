import type { ProgressDocument, StepProgress } from '../documents/progress-document.ts';

/**
 * Whether two documents say the same. It covers every field that syncs and none besides: RxDB asks it whether there is
 * anything to push, so a field left out here would never reach the server.
 */
export function sameProgress(a: ProgressDocument, b: ProgressDocument): boolean {
	return (
		a.id === b.id &&
		a.attempt === b.attempt &&
		a.lastStep === b.lastStep &&
		a.lastWorkedAt === b.lastWorkedAt &&
		sameSteps(a.steps, b.steps)
	);
}

function sameSteps(a: Record<string, StepProgress>, b: Record<string, StepProgress>): boolean {
	const ids = Object.keys(a);

	return ids.length === Object.keys(b).length && ids.every((id) => sameStep(a[id], b[id]));
}

function sameStep(a: StepProgress | undefined, b: StepProgress | undefined): boolean {
	return a?.turn === b?.turn && a?.startedAt === b?.startedAt && a?.finishedAt === b?.finishedAt;
}
