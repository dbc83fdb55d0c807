import { storeProgress } from '../database/store-progress.ts';
import { pushProgress } from './push-progress.ts';
import type { SyncDeps } from './sync-deps.ts';

/** Access returned to some paths: what was rejected for them is sent again. RxDB would not, it takes it for sent. */
export async function retryRejected(paths: string[], deps: SyncDeps): Promise<void> {
	const { rejected, progress } = deps.database;
	const waiting = await rejected.findByIds(paths).exec();

	if (waiting.size === 0) return;

	const held = await progress.findByIds([...waiting.keys()]).exec();
	const documents = [...held.values()].map((document) => document.toMutableJSON());
	const conflicts = await pushProgress(documents, deps);

	await storeProgress(progress, conflicts);
}
