import { storeProgress } from '../database/store-progress.ts';
import { pushProgress } from './push-progress.ts';
import type { SyncDeps } from './sync-deps.ts';

/**
 * Sends again what was rejected for a reason that passes: access returns, clocks are set. RxDB would not, it takes it for
 * sent. Nobody tells a device that a path is visible again on which the server has nothing of this learner, so it asks.
 */
export async function retryRejected(deps: SyncDeps): Promise<void> {
	const { rejected, progress } = deps.database;
	const waiting = await rejected.find({ selector: { code: { $in: ['UNAVAILABLE', 'CLOCK'] } } }).exec();

	if (waiting.length === 0) return;

	const held = await progress.findByIds(waiting.map(({ id }) => id)).exec();
	const documents = [...held.values()].map((document) => document.toMutableJSON());
	const conflicts = await pushProgress(documents, deps);

	await storeProgress(progress, conflicts);
}
