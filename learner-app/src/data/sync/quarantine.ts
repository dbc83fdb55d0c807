import { type ProgressDocument, type RejectionCode, sameProgress } from '@learning-paths/contract';
import { restamp } from './restamp.ts';
import type { SyncDeps } from './sync-deps.ts';

/**
 * Notes that the server would not take these documents. The work stays in the learner's progress, is shown as not sent,
 * and goes out again with the next edit or when access returns.
 */
export async function quarantine(
	documents: ProgressDocument[],
	code: RejectionCode,
	deps: SyncDeps,
): Promise<void> {
	for (const { id } of documents) {
		if (code === 'CLOCK' && (await correctTimes(id, deps))) continue;

		await deps.database.rejected.upsert({ id, code, at: deps.clock.now() });
	}
}

/** A device whose clock ran ahead re-stamps its work by what it knows now; the changed document is pushed like any edit. */
async function correctTimes(id: string, deps: SyncDeps): Promise<boolean> {
	const clock = { now: deps.clock.now(), offset: deps.clock.offset() };
	const held = await deps.database.progress.findOne(id).exec();
	const local = held?.toMutableJSON();

	if (!held || !local || sameProgress(restamp(local, clock), local)) return false;

	await held.incrementalModify((latest) => ({ ...latest, ...restamp(latest, clock) }));

	return true;
}
