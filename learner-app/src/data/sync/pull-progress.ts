import type { Checkpoint, ProgressDocument } from '@learning-paths/contract';
import { storeProgress } from '../database/store-progress.ts';
import { followGeneration } from './follow-generation.ts';
import { pushProgress } from './push-progress.ts';
import { isAcknowledged } from './sent-state.ts';
import type { SyncDeps } from './sync-deps.ts';

/**
 * Fetches one page of progress for RxDB. What came is joined into the local documents *before* RxDB sees it (I1): RxDB
 * drops a pulled document while an own write of it is under way, moves its checkpoint past it, and would never learn of
 * the other device's work.
 */
export async function pullProgress(
	input: { checkpoint: Checkpoint | undefined; batch: number },
	deps: SyncDeps,
): Promise<{ documents: ProgressDocument[]; checkpoint: Checkpoint }> {
	const { progress, acknowledged } = deps.database;

	const page = await deps.gate.contact(async () => {
		const outcome = await deps.api.pull(deps.owner, input.checkpoint, input.batch);

		if (!outcome.ok) return outcome;

		const same = await followGeneration(outcome.value.checkpoint.generation, deps);

		return same ? outcome : { ok: false, broken: 'generation' };
	});

	await sendReplacedAttempts(page.documents, deps);

	return deps.gate.store(async () => {
		await storeProgress(acknowledged, page.documents);

		const documents = await storeProgress(progress, page.documents);

		return { documents, checkpoint: page.checkpoint };
	});
}

/**
 * Another device started over while this one worked on. Start over wins, but the unsent work is sent first: the server
 * keeps it, and it may still complete the attempt it belongs to.
 */
async function sendReplacedAttempts(pulled: ProgressDocument[], deps: SyncDeps): Promise<void> {
	const ids = pulled.map((document) => document.id);
	const held = await deps.database.progress.findByIds(ids).exec();
	const acknowledged = await deps.database.acknowledged.findByIds(ids).exec();

	const replaced = pulled.flatMap((document) => {
		const local = held.get(document.id)?.toMutableJSON();
		const isReplaced = local && local.attempt < document.attempt;

		return isReplaced && !isAcknowledged(local, acknowledged.get(document.id)) ? [local] : [];
	});

	if (replaced.length > 0) await pushProgress(replaced, deps);
}
