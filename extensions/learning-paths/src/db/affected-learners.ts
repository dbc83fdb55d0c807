import type { Sql } from './sql.ts';

const AFFECTED = {
	name: 'affected-learners',
	text: `
		select user_profile as profile from learning_path_progress where learning_path = $1 and user_profile = any ($2::uuid[])
		union
		select user_profile from learning.saved_paths where learning_path = $1 and user_profile = any ($2::uuid[])
		union
		select user_profile from learning.grants() where learning_path = $1 and user_profile = any ($2::uuid[])`,
};

/** Those of these learners who have, or just had, the path on their devices. */
export async function affectedLearners(
	path: string,
	profiles: readonly string[],
	sql: Sql,
): Promise<string[]> {
	const rows = await sql.query<{ profile: string }>(AFFECTED, [path, profiles]);

	return rows.map((row) => row.profile);
}
