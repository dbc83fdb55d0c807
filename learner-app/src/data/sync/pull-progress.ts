import type { Checkpoint, ProgressDocument, PullReply } from '@learning-paths/contract';
import { plainProgress, storeProgress } from '../database/store-progress.ts';
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
	const page = await deps.gate.contact(async () => {
		const outcome = await deps.api.pull(deps.owner, input.checkpoint, input.batch);

		if (!outcome.ok) return outcome;

		const same = await followGeneration(outcome.value.checkpoint.generation, deps);

		return same ? outcome : { ok: false, broken: 'generation' };
	});

	return { documents: await followPage(page, deps), checkpoint: page.checkpoint };
}

/**
 * Stores what came. Where another device has started over, that wins over the work that was done here meanwhile; but that is sent
 * first: the server keeps it, and it may still complete the attempt it belongs to. The sending may wait for a network, in which
 * the learner goes on: so it is done again until nothing is left that was not sent.
 */
async function followPage(
	{ documents: pulled, checkpoint: { generation } }: PullReply,
	deps: SyncDeps,
): Promise<ProgressDocument[]> {
	const { progress } = deps.database;
	const sent = new Map<string, ProgressDocument>();

	for (;;) {
		const replaced = await replacedAttempts(pulled, sent, deps);

		if (replaced.length > 0) await pushProgress(replaced, deps);

		for (const document of replaced) sent.set(document.id, document);

		const stored = await deps.gate.store(async () => {
			const isSent = await sentBefore(pulled, sent, deps);

			await deps.acknowledgements.add(pulled, generation);

			return storeProgress(
				progress,
				pulled,
				(held, document) => held.attempt >= document.attempt || isSent(held),
			);
		});

		if (stored.every(({ attempt }, at) => attempt >= (pulled[at]?.attempt ?? 0))) return stored;
	}
}

/** Work on an attempt that another device has replaced, and that was not sent. */
async function replacedAttempts(
	pulled: ProgressDocument[],
	sent: ReadonlyMap<string, ProgressDocument>,
	deps: SyncDeps,
): Promise<ProgressDocument[]> {
	const held = await deps.database.progress.findByIds(pulled.map(({ id }) => id)).exec();
	const isSent = await sentBefore(pulled, sent, deps);

	return pulled.flatMap(({ id, attempt }) => {
		const local = held.get(id)?.toMutableJSON();

		return local && local.attempt < attempt && !isSent(local) ? [plainProgress(local)] : [];
	});
}

/** Tells of a document whether all it says was sent: by this pull, or in the way of all work. */
async function sentBefore(
	pulled: ProgressDocument[],
	sent: ReadonlyMap<string, ProgressDocument>,
	deps: SyncDeps,
): Promise<(document: ProgressDocument) => boolean> {
	const known = await deps.database.acknowledged.findByIds(pulled.map(({ id }) => id)).exec();

	return (document) => {
		const last = sent.get(document.id);

		return (
			isAcknowledged(document, known.get(document.id)?.toMutableJSON()) ||
			(last !== undefined && isAcknowledged(document, last))
		);
	};
}
