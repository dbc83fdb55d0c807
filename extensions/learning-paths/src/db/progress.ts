import type { ProgressDocument } from '@learning-paths/contract';
import { PROGRESS_COLUMNS, toDocument, type ProgressRow } from './progress-row.ts';
import type { Sql } from './sql.ts';

const READ = {
	name: 'progress-read',
	text: `
		select path.id, progress.id is not null as worked, ${PROGRESS_COLUMNS},
			progress.id is not null or exists (
				select from learning.visible_paths($1::uuid) as visible where visible.learning_path = path.id
			) as open
		from unnest($2::uuid[]) as path (id)
		left join learning_path_progress as progress
			on progress.user_profile = $1 and progress.learning_path = path.id`,
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

/** What a push meets on the server. */
export interface PushTargets {
	/** Paths that take this learner's progress: visible, or with progress already, so that offline work survives a revocation. */
	open: ReadonlySet<string>;
	/** What is stored, by path. Paths without progress are absent. */
	stored: ReadonlyMap<string, ProgressDocument>;
}

/** Looks at the paths of a push: may they be written, and what is there. */
export async function findPushTargets(
	profile: string,
	paths: readonly string[],
	sql: Sql,
): Promise<PushTargets> {
	const rows = await sql.query<ProgressRow & { id: string; open: boolean; worked: boolean }>(READ, [
		profile,
		paths,
	]);

	return {
		open: new Set(rows.filter(({ open }) => open).map(({ id }) => id)),
		stored: new Map(rows.filter(({ worked }) => worked).map((row) => [row.id, toDocument(row)])),
	};
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
