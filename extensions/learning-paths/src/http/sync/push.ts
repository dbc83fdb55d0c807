import { PushBody, type PushReply, type Rejection } from '@learning-paths/contract';
import { recordCompletions } from '../../db/completions.ts';
import type { Credential, Learner } from '../../db/learners.ts';
import { archiveProgress } from '../../db/progress-archive.ts';
import { findPushTargets, writeProgress } from '../../db/progress.ts';
import type { Sql } from '../../db/sql.ts';
import { applyPush, type PushedRow, type PushOutcome } from '../../domain/apply-push.ts';
import { judgeDocument } from '../../domain/judge-document.ts';
import { parse } from '../parse.ts';
import type { Route } from '../route.ts';
import { learnerAt } from './learner-at.ts';
import type { SyncCaller, SyncDeps } from './sync-deps.ts';

/** `POST /sync/v1/:user/progress`: joins a device's work into the learner's. Replaying a push changes nothing (I3). */
export const push: Route<SyncCaller, SyncDeps> = {
	method: 'post',
	path: '/sync/v1/:user/progress',

	async handle(call, deps) {
		const { rows, broken } = judgeAll(parse(PushBody, call.body).documents, deps.now());
		const { learner, outcome } = await deps.database.transaction((sql) =>
			store(rows, { user: call.params['user'], credential: call.caller.credential }, sql),
		);

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

/** The clock is locked first and everything is read after it: no other device can write between our reading and our writing. */
async function store(
	rows: readonly PushedRow[],
	at: { user: string | undefined; credential: Credential },
	sql: Sql,
): Promise<{ learner: Learner; outcome: PushOutcome }> {
	const learner = await learnerAt(at.user, at.credential, sql, { lockClock: true });
	const ids = rows.map(({ document }) => document.id);
	const { open, stored } = await findPushTargets(learner.profile, ids, sql);
	const outcome = applyPush(rows, stored, open);

	await writeProgress(learner.profile, outcome.changed, sql);

	const archived = await archiveProgress(learner.profile, outcome.archived, sql);

	await recordCompletions(learner.profile, [...outcome.changed, ...archived], sql);

	return { learner, outcome };
}
