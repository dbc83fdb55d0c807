import { PushBody, type PushReply, type Rejection } from '@learning-paths/contract';
import { recordCompletions } from '../../db/completions.ts';
import type { Credential, Learner } from '../../db/learners.ts';
import { archiveProgress } from '../../db/progress-archive.ts';
import { findPushTargets, writeProgress } from '../../db/progress.ts';
import { lookQuickly, storeQuickly } from '../../db/quick-push.ts';
import type { Sql } from '../../db/sql.ts';
import { applyPush, type PushedRow, type PushOutcome } from '../../domain/apply-push.ts';
import { judgeDocument } from '../../domain/judge-document.ts';
import { parse } from '../parse.ts';
import type { Route } from '../route.ts';
import { endedSession, learnerAt, refuseWrongUser } from './learner-at.ts';
import type { SyncCaller, SyncDeps } from './sync-deps.ts';

/** `POST /sync/v1/:user/progress`: joins a device's work into the learner's. Replaying a push changes nothing (I3). */
export const push: Route<SyncCaller, SyncDeps> = {
	method: 'post',
	path: '/sync/v1/:user/progress',

	async handle(call, deps) {
		const { rows, broken } = judgeAll(parse(PushBody, call.body).documents, deps.now());
		const at = { user: call.params['user'], credential: call.caller.credential };
		const { learner, outcome } =
			(await joinQuickly(rows, at, deps.database)) ??
			(await deps.database.transaction((sql) => joinLocked(rows, at, sql)));

		// After the commit: a poke that arrives before it would fetch nothing.
		if (outcome.changed.length > 0) deps.hub.progressChanged(learner.profile, call.caller.device);

		return {
			json: {
				generation: learner.generation,
				conflicts: outcome.conflicts,
				rejected: [...broken, ...outcome.rejected].sort((a, b) => a.index - b.index),
			} satisfies PushReply,
		};
	},
};

function judgeAll(documents: readonly unknown[], now: number): { rows: PushedRow[]; broken: Rejection[] } {
	const rows: PushedRow[] = [];
	const broken: Rejection[] = [];

	for (const [index, document] of documents.entries()) {
		const verdict = judgeDocument(document, now);

		if (verdict.ok) rows.push({ index, document: verdict.document });
		else broken.push({ index, id: verdict.id, code: verdict.code });
	}

	return { rows, broken };
}

interface Address {
	user: string | undefined;
	credential: Credential;
}

interface Joined {
	learner: Learner;
	outcome: PushOutcome;
}

/**
 * In two round trips instead of five: what stands is read without a lock, and the result is stored if the learner's clock still
 * stands where it stood then. A replay changes nothing and takes no lock at all.
 *
 * @returns null when this way does not do: another device has written in between, or there is an attempt to archive.
 */
async function joinQuickly(rows: readonly PushedRow[], at: Address, sql: Sql): Promise<Joined | null> {
	if ('user' in at.credential) refuseWrongUser(at.user, at.credential.user);

	const look = await lookQuickly(at.credential, idsOf(rows), sql);

	if (!look) throw endedSession();

	refuseWrongUser(at.user, look.learner.user);

	const { learner, targets } = look;
	const outcome = applyPush(rows, targets.stored, targets.open);

	if (outcome.archived.length > 0) return null;
	if (outcome.changed.length === 0) return { learner, outcome };

	return (await storeQuickly(learner, outcome.changed, sql)) ? { learner, outcome } : null;
}

/** The clock is locked first and everything is read after it: no other device can write between our reading and our writing. */
async function joinLocked(rows: readonly PushedRow[], at: Address, sql: Sql): Promise<Joined> {
	const learner = await learnerAt(at.user, at.credential, sql, { lockClock: true });
	const { open, stored } = await findPushTargets(learner.profile, idsOf(rows), sql);
	const outcome = applyPush(rows, stored, open);

	await writeProgress(learner.profile, outcome.changed, sql);

	const archived = await archiveProgress(learner.profile, outcome.archived, sql);

	await recordCompletions(learner.profile, [...outcome.changed, ...archived], sql);

	return { learner, outcome };
}

function idsOf(rows: readonly PushedRow[]): string[] {
	return rows.map(({ document }) => document.id);
}
