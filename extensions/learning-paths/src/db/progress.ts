import type { ProgressDocument } from '@learning-paths/contract';
import { PROGRESS_COLUMNS, toDocument, type ProgressRow } from './progress-row.ts';
import type { Sql } from './sql.ts';

const READ = {
	name: 'progress-read',
	text: `
		select ${PROGRESS_COLUMNS}
		from learning_path_progress as progress
		where progress.user_profile = $1 and progress.learning_path = any ($2::uuid[])`,
};

const WRITE = {
	name: 'progress-write',
	text: `
		insert into learning_path_progress
			(id, user_profile, learning_path, attempt, steps, last_step, last_worked_at)
		select gen_random_uuid(), $1, pushed.id, pushed.attempt, pushed.steps, pushed."lastStep",
			to_timestamp(pushed."lastWorkedAt" / 1000.0)
		from json_to_recordset($2::json)
			as pushed (id uuid, attempt integer, steps json, "lastStep" uuid, "lastWorkedAt" float8)
		on conflict (user_profile, learning_path) do update
		set attempt = excluded.attempt,
			steps = excluded.steps,
			last_step = excluded.last_step,
			last_worked_at = excluded.last_worked_at`,
};

/** A learner's progress on these paths, by path id. Paths without progress are absent. */
export async function findProgress(
	profile: string,
	paths: readonly string[],
	sql: Sql,
): Promise<Map<string, ProgressDocument>> {
	const rows = await sql.query<ProgressRow>(READ, [profile, paths]);

	return new Map(rows.map((row) => [row.learning_path, toDocument(row)]));
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
