import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';

/** A file of SQL that creates what Directus' snapshots cannot hold: triggers, checks, views, indexes. */
export interface DatabaseObjects {
	file: string;
	sql: string;
}

/** Reads the SQL files of a folder in the order of their names. A folder that is not there holds none. */
export async function readObjects(folder: string): Promise<DatabaseObjects[]> {
	const names = await readdir(folder).catch(() => []);
	const files = names.filter((name) => name.endsWith('.sql')).sort();
	return await Promise.all(
		files.map(async (file) => ({ file, sql: await readFile(join(folder, file), 'utf8') })),
	);
}

/** Runs them all or none. Each file must be written so that running it again changes nothing. */
export async function applyObjects(client: Client, objects: DatabaseObjects[]): Promise<void> {
	await client.query('begin');
	for (const { file, sql } of objects) {
		try {
			await client.query(sql);
		} catch (error) {
			await client.query('rollback');
			throw new Error(`${file} failed: ${error instanceof Error ? error.message : String(error)}`, {
				cause: error,
			});
		}
	}
	await client.query('commit');
}
