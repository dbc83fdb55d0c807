import type { Client } from 'pg';

/** What was last brought into a database, and by which files: kept in that database. */
export interface Applied {
	fingerprint(part: AppliedPart): Promise<string | null>;
	record(part: AppliedPart, fingerprint: string): Promise<void>;
}

export type AppliedPart = 'directus' | 'snapshots' | 'objects' | 'demo';

/** Opens the record of a database, and creates it in one that has none. */
export async function openApplied(client: Client): Promise<Applied> {
	await client.query('create schema if not exists learning');
	await client.query(`
		create table if not exists learning.applied (
			part text primary key,
			fingerprint text not null,
			applied_at timestamptz not null default now()
		)`);

	return {
		async fingerprint(part) {
			const { rows } = await client.query<{ fingerprint: string }>(
				'select fingerprint from learning.applied where part = $1',
				[part],
			);
			return rows[0]?.fingerprint ?? null;
		},
		async record(part, fingerprint) {
			await client.query(
				`insert into learning.applied (part, fingerprint) values ($1, $2)
				on conflict (part) do update set fingerprint = excluded.fingerprint, applied_at = now()`,
				[part, fingerprint],
			);
		},
	};
}
