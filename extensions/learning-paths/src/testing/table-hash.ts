import type { Stage } from './stage.ts';

/** What requests change by being asked at all: counters of attempts, and when a user was last seen. */
const VOLATILE = ['learning.attempts', 'public.directus_activity', 'public.directus_sessions'];

/** A hash of every row of every table, so that two moments can be compared: equal hashes, nothing has changed. */
export async function tableHash(stage: Stage): Promise<Record<string, string>> {
	const tables = await stage.sql<{ name: string }>(
		`select table_schema || '.' || table_name as name from information_schema.tables
		where table_schema in ('public', 'learning') and table_type = 'BASE TABLE'
			and not table_schema || '.' || table_name = any ($1)
		order by 1`,
		[VOLATILE],
	);
	const hashes: Record<string, string> = {};

	for (const { name } of tables) {
		// The name comes from the catalogue above. A user's last access is no change of ours.
		const [row] = await stage.sql<{ hash: string | null }>(
			`select md5(string_agg(entry, '' order by entry)) as hash
			from (select (to_jsonb(t) - 'last_access')::text as entry from ${name} as t) as rows`,
		);

		hashes[name] = row?.hash ?? 'empty';
	}

	return hashes;
}
