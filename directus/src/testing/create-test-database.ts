import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { connect } from '../database/connect.ts';
import { prepareDatabase } from '../database/prepare-database.ts';
import { repository } from '../instance/repository.ts';
import { testAdmin, TEST_SECRET } from './test-admin.ts';

/** How far a database is prepared: Directus' own tables only, or all that `npm start` applies. */
export type Preparation = 'bootstrapped' | 'applied';

/**
 * Creates a database as a copy of a prepared one, which takes a fraction of a second. The first who
 * asks for a preparation makes it; others on the same server wait for it.
 */
export async function createTestDatabase(serverUrl: string, preparation: Preparation): Promise<string> {
	const client = await connect(serverUrl);
	try {
		// A database cannot be copied while someone copies it or is connected to it: one after the other.
		await client.query('select pg_advisory_lock(1)');
		await ensureTemplate(client, serverUrl, 'bootstrapped');
		if (preparation === 'applied') await ensureTemplate(client, serverUrl, 'applied');

		const name = `test_${randomBytes(6).toString('hex')}`;
		await client.query(`create database ${name} template ${templateOf(preparation)} strategy file_copy`);
		return withDatabase(serverUrl, name);
	} finally {
		await client.end();
	}
}

async function ensureTemplate(client: Client, serverUrl: string, preparation: Preparation): Promise<void> {
	const name = templateOf(preparation);
	const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
	if (rowCount === 1) return;

	// Under another name until it is complete: a failed preparation must not be copied.
	const draft = `${name}_draft`;
	await client.query(`drop database if exists ${draft}`);
	await client.query(
		`create database ${draft} template ${preparation === 'applied' ? templateOf('bootstrapped') : 'template1'}`,
	);
	await prepare(withDatabase(serverUrl, draft), preparation);
	await client.query(`alter database ${draft} rename to ${name}`);
}

async function prepare(databaseUrl: string, preparation: Preparation): Promise<void> {
	const dataDir = await mkdtemp(join(tmpdir(), 'learning-paths-prepare-'));
	try {
		await prepareDatabase(
			{
				databaseUrl,
				dataDir,
				secret: TEST_SECRET,
				admin: testAdmin,
				snapshots: preparation === 'applied' ? repository.snapshots : null,
				objects: repository.objects,
			},
			// As in the instances: a busy machine is no reason to fail.
			{ env: { PRESSURE_LIMITER_ENABLED: 'false', ...process.env }, log: () => undefined },
		);
	} finally {
		await rm(dataDir, { recursive: true });
	}
}

function templateOf(preparation: Preparation): string {
	return `template_${preparation}`;
}

function withDatabase(serverUrl: string, name: string): string {
	const url = new URL(serverUrl);
	url.pathname = `/${name}`;
	return url.href;
}
