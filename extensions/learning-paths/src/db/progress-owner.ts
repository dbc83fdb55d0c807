import type { Sql } from './sql.ts';

const OWNER = {
	name: 'progress-owner',
	text: 'select user_profile as profile, learning_path as path from learning_path_progress where id = $1',
};

/** Whose progress a row is, and on which path; null when there is no such row. */
export async function findProgressOwner(
	progress: string,
	sql: Sql,
): Promise<{ profile: string; path: string } | null> {
	const [row] = await sql.query<{ profile: string; path: string }>(OWNER, [progress]);

	return row ?? null;
}
