import { LIMITS, type ProgressDocument } from '@learning-paths/contract';

/** Room for the envelope around the documents. */
const ENVELOPE_BYTES = 1_000;

/** Cuts documents into pushes that the contract allows: by number and by size. One that is too large goes alone. */
export function pushBatches(documents: ProgressDocument[]): ProgressDocument[][] {
	const batches: ProgressDocument[][] = [];
	let bytes = Number.POSITIVE_INFINITY;

	for (const document of documents) {
		const size = JSON.stringify(document).length + 1;
		const batch = batches.at(-1);

		if (batch && batch.length < LIMITS.pushDocuments && bytes + size <= LIMITS.pushBytes - ENVELOPE_BYTES) {
			batch.push(document);
			bytes += size;
		} else {
			batches.push([document]);
			bytes = size;
		}
	}

	return batches;
}
