import type { Database } from '../database/open-database.ts';
import { isAcknowledged } from './sent-state.ts';

/**
 * The paths with work that the server is not known to have, and has not refused. With the replication at rest there should be none:
 * RxDB finds own writes by the device's time, and leaves one behind that a clock set back has put before its checkpoint (I12).
 */
export async function unsentWork(database: Database): Promise<string[]> {
	const [progress, acknowledged, rejected] = await Promise.all([
		database.progress.find().exec(),
		database.acknowledged.find().exec(),
		database.rejected.find().exec(),
	]);
	const known = new Map(acknowledged.map((document) => [document.id, document.toMutableJSON()]));
	const refused = new Set(rejected.map(({ id }) => id));

	return progress
		.map((document) => document.toMutableJSON())
		.filter((document) => !refused.has(document.id) && !isAcknowledged(document, known.get(document.id)))
		.map(({ id }) => id);
}
