import type { Client } from 'pg';
import type { Learner } from './learners.ts';

/** What a backup of the database has of one learner's progress: tables, and the column that says whose a row is. */
const TABLES = [
	['learning_path_progress', 'user_profile'],
	['learning.progress_digest', 'user_profile'],
	['learning.sync_clock', 'user_profile'],
] as const;

/**
 * Notes a learner's progress as it is now.
 *
 * @returns what puts it back, past every trigger, as restoring a backup of the database does.
 */
export async function backUp(database: Client, { profile }: Learner): Promise<() => Promise<void>> {
	const backups: { table: string; owner: string; rows: string }[] = [];

	for (const [table, owner] of TABLES) {
		const { rows } = await database.query<{ rows: string }>(
			`select coalesce(json_agg(one), '[]')::text as rows from ${table} as one where ${owner} = $1`,
			[profile],
		);

		backups.push({ table, owner, rows: rows[0]?.rows ?? '[]' });
	}

	return async () => {
		await database.query('begin');
		await database.query('set local session_replication_role = replica');

		for (const { table, owner, rows } of backups) {
			await database.query(`delete from ${table} where ${owner} = $1`, [profile]);
			await database.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
				rows,
			]);
		}

		await database.query('commit');
	};
}
