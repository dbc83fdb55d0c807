import type { Sql } from './sql.ts';

const MEMBERS = {
	name: 'members-among',
	text: 'select user_profile as profile from user_group_members where user_group = $1 and user_profile = any ($2::uuid[])',
};

/** Those of these learners who are in the group. */
export async function membersAmong(group: string, profiles: readonly string[], sql: Sql): Promise<string[]> {
	const rows = await sql.query<{ profile: string }>(MEMBERS, [group, profiles]);

	return rows.map((row) => row.profile);
}
