import type { ProgressDocument } from '@learning-paths/contract';
import type { RxDocument } from 'rxdb/plugins/core';
import { type Observable, combineLatest, map } from 'rxjs';
import type { RejectedProgress } from '../database/documents.ts';
import type { Database } from '../database/open-database.ts';
import { plain } from '../database/plain.ts';
import { isAcknowledged } from './sent-state.ts';

type Documents = [
	progress: RxDocument<ProgressDocument>[],
	acknowledged: RxDocument<ProgressDocument>[],
	rejected: RxDocument<RejectedProgress>[],
];

/**
 * The paths with work that the server is not known to have, and has not refused. With the replication at rest there should be none:
 * RxDB finds own writes by the device's time, and leaves one behind that a clock set back has put before its checkpoint (I12).
 */
export async function unsentWork({ progress, acknowledged, rejected }: Database): Promise<string[]> {
	return unsentOf(
		await Promise.all([progress.find().exec(), acknowledged.find().exec(), rejected.find().exec()]),
	);
}

/** The same, whenever it may have changed. */
export function watchUnsentWork({ progress, acknowledged, rejected }: Database): Observable<string[]> {
	return combineLatest([progress.find().$, acknowledged.find().$, rejected.find().$]).pipe(map(unsentOf));
}

function unsentOf([progress, acknowledged, rejected]: Documents): string[] {
	const known = new Map(acknowledged.map((document) => [document.id, plain(document)]));
	const refused = new Set(rejected.map(({ id }) => id));

	return progress
		.map(plain)
		.filter((document) => !refused.has(document.id) && !isAcknowledged(document, known.get(document.id)))
		.map(({ id }) => id);
}
