import { type ProgressDocument, join, sameProgress } from '@learning-paths/contract';

/** Whether the server is known to have everything that a document says. */
export function isAcknowledged(
	document: ProgressDocument,
	acknowledged: ProgressDocument | undefined,
): boolean {
	return (
		acknowledged?.attempt === document.attempt && sameProgress(join(acknowledged, document), acknowledged)
	);
}

/** The steps whose state on this device the server is not known to have yet. */
export function unsentSteps(
	document: ProgressDocument,
	acknowledged: ProgressDocument | undefined,
): string[] {
	const known = acknowledged?.attempt === document.attempt ? acknowledged : undefined;

	return Object.keys(document.steps).filter((id) => {
		const only: ProgressDocument = {
			...document,
			steps: pick(document, id),
			lastStep: null,
			lastWorkedAt: 0,
		};
		const there: ProgressDocument = { ...only, steps: known ? pick(known, id) : {} };

		return !sameProgress(join(there, only), there);
	});
}

function pick(document: ProgressDocument, id: string): ProgressDocument['steps'] {
	const step = document.steps[id];

	return step ? { [id]: step } : {};
}
