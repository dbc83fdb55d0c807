import type { ProgressDocument } from '@learning-paths/contract';
import { type Credential, type Learner, LEARNER_BY_STATIC_TOKEN, LEARNER_BY_TOKEN } from './learners.ts';
import { type PushTargets, selectPushTargets, type TargetRow, toPushTargets } from './push-targets.ts';
import type { Sql } from './sql.ts';

/** `$1` to `$3`: user, session, ids of paths. */
export const LOOK_BY_TOKEN = learnerAndTargets(LEARNER_BY_TOKEN, '$3');

/** `$1` to `$4`: profile, generation and version of the look, documents as JSON. */
export const STORE_PROGRESS = 'select learning.store_progress($1, $2, $3, $4) as stored';

const BY_TOKEN = { name: 'quick-push-by-token', text: LOOK_BY_TOKEN };
const BY_STATIC_TOKEN = {
	name: 'quick-push-by-static-token',
	text: learnerAndTargets(LEARNER_BY_STATIC_TOKEN, '$2'),
};

const STORE = { name: 'quick-push-store', text: STORE_PROGRESS };

/** What a push meets on the server, and whom it is for, both as they stood at `learner.clock`. */
export interface QuickLook {
	learner: Learner;
	targets: PushTargets;
}

/**
 * Learner and paths of a push in one statement, without a lock.
 *
 * @returns null when the credential is not, or no longer, that of an active user.
 */
export async function lookQuickly(
	credential: Credential,
	paths: readonly string[],
	sql: Sql,
): Promise<QuickLook | null> {
	const rows = await ('staticToken' in credential
		? sql.query<Row>(BY_STATIC_TOKEN, [credential.staticToken, paths])
		: sql.query<Row>(BY_TOKEN, [credential.user, credential.session, paths]));
	const [learner] = rows;

	return learner ? { learner, targets: toPushTargets(rows.filter(isTarget)) } : null;
}

/**
 * Stores what was joined with the targets of a quick look, with the completions that it earns: one statement, and so one
 * transaction.
 *
 * @returns false, with nothing done, when another device has written since that look.
 */
export async function storeQuickly(
	{ profile, generation, clock }: Learner,
	documents: readonly ProgressDocument[],
	sql: Sql,
): Promise<boolean> {
	const [row] = await sql.query<{ stored: boolean }>(STORE, [
		profile,
		generation,
		clock,
		JSON.stringify(documents),
	]);

	return row?.stored ?? false;
}

type Row = Learner & (TargetRow | { id: null });

/** A learner whose push names no path is one row without a path. */
function isTarget(row: Row): row is Learner & TargetRow {
	return row.id !== null;
}

function learnerAndTargets(learner: string, paths: string): string {
	return `
		with learner as (${learner})
		select learner.*, target.*
		from learner
		left join lateral (${selectPushTargets('learner.profile', paths)}) as target on true`;
}
