import { storeProgress } from '../database/store-progress.ts';
import type { OpenSpace } from './open-space.ts';

/** Progress made without an account becomes the account's: joined, so that nothing of either is lost. Says on how many paths. */
export async function adoptProgress(
	from: Pick<OpenSpace, 'database'>,
	to: Pick<OpenSpace, 'database'>,
): Promise<number> {
	const documents = await from.database.progress.find().exec();

	await storeProgress(
		to.database.progress,
		documents.map((document) => document.toMutableJSON()),
	);

	return documents.length;
}
