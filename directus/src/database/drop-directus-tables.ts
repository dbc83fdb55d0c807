import type { Client } from 'pg';

/** Whether Directus has tables in this database, all of them or some. */
export async function hasDirectusTables(client: Client): Promise<boolean> {
	return (await directusTables(client)).length > 0;
}

/** Drops all of Directus' own tables. For those of a bootstrap alone that never came to its end. */
export async function dropDirectusTables(client: Client): Promise<void> {
	const tables = await directusTables(client);
	if (tables.length > 0) await client.query(`drop table ${tables.join(', ')} cascade`);
}

async function directusTables(client: Client): Promise<string[]> {
	const { rows } = await client.query<{ name: string }>(
		`select tablename as name from pg_tables where schemaname = 'public' and tablename ^@ 'directus_'`,
	);
	return rows.map(({ name }) => client.escapeIdentifier(name));
}
