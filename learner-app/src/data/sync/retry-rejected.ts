import { storeProgress } from '../database/store-progress.ts';
import { pushProgress } from './push-progress.ts';
import { isAcknowledged } from './sent-state.ts';
import type { SyncDeps } from './sync-deps.ts';

/** Rejections that pass: access returns, clocks are set. */
const PASSING: readonly string[] = ['UNAVAILABLE', 'CLOCK'];

/** Which rejected rows are sent again: those whose reason may have passed, or, once after a start, every one. */
export type RetryOf = 'passing' | 'all';

/**
 * Sends again what was rejected. RxDB would not, it takes it for sent. Nobody tells a device that a path is visible again on which
 * the server has nothing of this learner, so it asks. What reached the server in another way, with the work of another device,
 * is no longer noted as rejected.
 */
export async function retryRejected(which: RetryOf, deps: SyncDeps): Promise<void> {
	const { rejected, progress, acknowledged } = deps.database;
	const noted = await rejected.find().exec();

	if (noted.length === 0) return;

	const ids = noted.map(({ id }) => id);
	const held = await progress.findByIds(ids).exec();
	const known = await acknowledged.findByIds(ids).exec();
	const documents = [...held.values()].map((document) => document.toMutableJSON());
	const arrived = documents.filter((document) => isAcknowledged(document, known.get(document.id)));
	const retried = noted.filter(({ code }) => which === 'all' || PASSING.includes(code));
	const wanted = new Set(retried.map(({ id }) => id));
	const waiting = documents.filter((document) => wanted.has(document.id) && !arrived.includes(document));

	if (arrived.length > 0) await rejected.bulkRemove(arrived.map(({ id }) => id));
	if (waiting.length === 0) return;

	const answers = await pushProgress(waiting, deps);
	const sent = new Map(waiting.map((document) => [document.id, document]));

	// What the learner did while it was under way goes out as any work does: a new attempt must not replace it before.
	await storeProgress(progress, answers, (latest, answer) => {
		return latest.attempt >= answer.attempt || isAcknowledged(latest, sent.get(latest.id));
	});
}
