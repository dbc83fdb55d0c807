import { type ProgressDocument, type PushReply, sameProgress } from '@learning-paths/contract';
import { succeeded } from '../api/outcome.ts';
import { plainProgress } from '../database/store-progress.ts';
import type { Attempt } from './create-gate.ts';
import { followGeneration } from './follow-generation.ts';
import { pushBatches } from './push-batches.ts';
import { quarantine } from './quarantine.ts';
import { isAcknowledged } from './sent-state.ts';
import type { SyncDeps } from './sync-deps.ts';

/**
 * Sends progress and answers with the server's state wherever it differs: what RxDB calls conflicts.
 *
 * What the server is known to have is not sent again: the pull joins into local documents, and RxDB takes each of these
 * writes for one of the learner's (I8). What the server rejects is put aside and counts as sent, so that a bad row
 * never blocks a good one (I6).
 */
export async function pushProgress(
	documents: ProgressDocument[],
	deps: SyncDeps,
): Promise<ProgressDocument[]> {
	const { acknowledged } = deps.database;
	const known = await acknowledged.findByIds(documents.map((document) => document.id)).exec();

	const conflicts: ProgressDocument[] = [];
	const unsent: ProgressDocument[] = [];

	for (const document of documents.map(plainProgress)) {
		const there = known.get(document.id)?.toMutableJSON();

		if (!isAcknowledged(document, there)) unsent.push(document);
		else if (there && !sameProgress(document, there)) conflicts.push(plainProgress(there));
	}

	for (const batch of pushBatches(unsent)) conflicts.push(...(await pushBatch(batch, deps)));

	return conflicts;
}

async function pushBatch(batch: ProgressDocument[], deps: SyncDeps): Promise<ProgressDocument[]> {
	const reply = await deps.gate.contact(() => send(batch, deps));

	if (reply) return deps.gate.store(() => digest(batch, reply, deps));

	// The server refused the request as a whole: find the document that it stumbles over.
	if (batch.length > 1) {
		const conflicts: ProgressDocument[] = [];

		for (const document of batch) conflicts.push(...(await pushBatch([document], deps)));

		return conflicts;
	}

	await deps.gate.store(() => quarantine(batch, 'INVALID', deps));

	return [];
}

async function send(batch: ProgressDocument[], deps: SyncDeps): Promise<Attempt<PushReply | null>> {
	const outcome = await deps.api.push(deps.owner, batch);

	if (!outcome.ok) {
		const { failure } = outcome;
		const isTheRequest = failure.kind === 'refused' && (failure.status === 400 || failure.status === 413);

		return isTheRequest ? succeeded(null) : outcome;
	}

	const same = await followGeneration(outcome.value.generation, deps);

	return same ? outcome : { ok: false, broken: 'generation' };
}

/** Remembers what the server has now, and what it would not take. */
async function digest(
	batch: ProgressDocument[],
	reply: PushReply,
	deps: SyncDeps,
): Promise<ProgressDocument[]> {
	const rejected = new Map(reply.rejected.map(({ index, code }) => [batch[index]?.id, code]));
	const conflicts = new Map(reply.conflicts.map((document) => [document.id, document]));
	const accepted = batch.filter((document) => !rejected.has(document.id));

	await deps.acknowledgements.add(
		accepted.map((document) => conflicts.get(document.id) ?? document),
		reply.generation,
	);
	await deps.database.rejected.find({ selector: { id: { $in: accepted.map(({ id }) => id) } } }).remove();

	for (const document of batch) {
		const code = rejected.get(document.id);

		if (code) await quarantine([document], code, deps);
	}

	return [...conflicts.values()];
}
