import type { ProgressDocument } from '@learning-paths/contract';
import { type PushTargets, selectPushTargets, type TargetRow, toPushTargets } from './push-targets.ts';
import type { Sql } from './sql.ts';

const READ = { name: 'progress-read', text: selectPushTargets('$1::uuid', '$2') };

const WRITE = { name: 'progress-write', text: 'select learning.write_progress($1, $2)' };

/** Looks at the paths of a push: may they be written, and what is there. */
export async function findPushTargets(
	profile: string,
	paths: readonly string[],
	sql: Sql,
): Promise<PushTargets> {
	return toPushTargets(await sql.query<TargetRow>(READ, [profile, paths]));
}

/** Stores documents as they are. The caller has joined them with what was stored and holds the learner's clock row. */
export async function writeProgress(
	profile: string,
	documents: readonly ProgressDocument[],
	sql: Sql,
): Promise<void> {
	if (documents.length === 0) return;

	await sql.query(WRITE, [profile, JSON.stringify(documents)]);
}
