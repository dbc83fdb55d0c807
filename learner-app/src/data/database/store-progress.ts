import { type ProgressDocument, join, sameProgress } from '@learning-paths/contract';
import type { RxCollection } from 'rxdb/plugins/core';

/**
 * Joins documents into those that a collection holds, and answers with what it holds then. What would change nothing is
 * not written: each write of a learner's progress would be pushed.
 *
 * @param mayJoin Asked of what is held at the moment of writing, which may be newer than anything seen before. What it forbids
 * stays as it is.
 */
export async function storeProgress(
	collection: RxCollection<ProgressDocument>,
	documents: ProgressDocument[],
	mayJoin: (held: ProgressDocument, document: ProgressDocument) => boolean = () => true,
): Promise<ProgressDocument[]> {
	const held = await collection.findByIds(documents.map((document) => document.id)).exec();
	const fresh = documents.filter((document) => !held.has(document.id));

	// Another tab may have inserted one of them in the meantime: then it is joined like the others.
	if (fresh.length > 0) await collection.bulkInsert(fresh.map(plainProgress));

	return Promise.all(documents.map((document) => joinInto(collection, document, mayJoin)));
}

/** Only what the contract knows: no revision, no metadata of RxDB. */
export function plainProgress(document: ProgressDocument): ProgressDocument {
	const { id, attempt, steps, lastStep, lastWorkedAt } = document;

	return { id, attempt, steps, lastStep, lastWorkedAt };
}

async function joinInto(
	collection: RxCollection<ProgressDocument>,
	document: ProgressDocument,
	mayJoin: (held: ProgressDocument, document: ProgressDocument) => boolean,
): Promise<ProgressDocument> {
	const held = await collection.findOne(document.id).exec();

	if (!held) throw new Error(`progress of ${document.id} could not be stored`);

	const current = held.getLatest().toMutableJSON();

	if (sameProgress(join(current, document), current)) return plainProgress(current);

	const written = await held.incrementalModify((latest) =>
		mayJoin(plainProgress(latest), document) ? { ...latest, ...join(latest, document) } : latest,
	);

	return plainProgress(written.toMutableJSON());
}
