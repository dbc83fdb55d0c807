import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { inject } from 'vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../instance/repository.ts';
import { createTestDatabase } from '../testing/create-test-database.ts';
import { testAdmin, TEST_SECRET } from '../testing/test-admin.ts';
import { openApplied } from './applied.ts';
import { applyObjects, readObjects } from './apply-objects.ts';
import { connect } from './connect.ts';
import { prepareDatabase, type DatabasePlan } from './prepare-database.ts';

describe('prepareDatabase', () => {
	let databaseUrl: string;
	let dataDir: string;
	let client: Client;

	beforeAll(async () => {
		databaseUrl = await createTestDatabase(inject('instance').serverUrl, 'applied');
		dataDir = await mkdtemp(join(tmpdir(), 'prepare-'));
		client = await connect(databaseUrl);
	});
	afterAll(async () => {
		await client.end();
		await rm(dataDir, { recursive: true });
	});

	it('does nothing to a database that is prepared', async () => {
		expect(await prepare()).toEqual([]);
	});

	it('applies files that have changed since, and only then the SQL that builds on them', async () => {
		await client.query(
			"update learning.applied set fingerprint = 'of an earlier version' where part = 'snapshots'",
		);

		expect(await prepare()).toEqual([
			'Applying schema and configuration',
			'Applying triggers, constraints and views',
		]);
		expect(await prepare()).toEqual([]);
	});

	it('lets one node work at a time on a database', async () => {
		await client.query('delete from learning.applied where part = $1', ['objects']);
		const lines = await Promise.all([prepare(), prepare()]);

		const work = lines.flat().filter((line) => line.startsWith('Applying'));
		expect(work).toEqual(['Applying triggers, constraints and views']);
	});

	/**
	 * Two containers on a new database once stood still for ever: the second waited for its turn in Postgres, and the
	 * first, building an index concurrently, for the second's query to go.
	 */
	it('lets two nodes start at once on an empty database', async () => {
		const empty = await createEmptyDatabase();
		const lines = await Promise.all([1, 2].map(() => prepare({ databaseUrl: empty, snapshots: null })));

		expect(lines.flat().filter((line) => line.startsWith('Setting up'))).toHaveLength(1);
	}, 120_000);

	/** Killed in its first seconds, an instance had all tables but no admin the next time, and for ever. */
	it('starts over when Directus was killed while it made its tables', async () => {
		const halfMade = await createEmptyDatabase();
		const other = await connect(halfMade);
		await (await openApplied(other)).record('directus', 'begun');
		await other.query('create table directus_collections (collection text primary key)');

		await prepare({ databaseUrl: halfMade, snapshots: null });

		const { rows } = await other.query('select email from directus_users');
		await other.end();
		expect(rows).toEqual([{ email: testAdmin.email }]);
	}, 120_000);

	it('has SQL that can run again without changing anything', async () => {
		const before = await describeObjects();
		await applyObjects(client, await readObjects(repository.objects));

		expect(await describeObjects()).toEqual(before);
	});

	it('leaves nothing behind of SQL that fails half-way', async () => {
		const objects = [
			{ file: '1.sql', sql: 'create table learning.half_way ()' },
			{ file: '2.sql', sql: 'select 1 / 0' },
		];

		await expect(applyObjects(client, objects)).rejects.toThrow('2.sql failed: division by zero');
		const { rows } = await client.query<{ found: string | null }>(
			"select to_regclass('learning.half_way') as found",
		);
		expect(rows).toEqual([{ found: null }]);
	});

	async function createEmptyDatabase(): Promise<string> {
		const name = `empty_${crypto.randomUUID().replaceAll('-', '')}`;
		await client.query(`create database ${name}`);
		const url = new URL(databaseUrl);
		url.pathname = `/${name}`;
		return url.href;
	}

	async function prepare(changes: Partial<DatabasePlan> = {}): Promise<string[]> {
		const lines: string[] = [];
		const { snapshots, objects } = repository;
		await prepareDatabase(
			{ databaseUrl, dataDir, secret: TEST_SECRET, admin: testAdmin, snapshots, objects, ...changes },
			{ env: process.env, log: (line) => lines.push(line) },
		);
		return lines;
	}

	async function describeObjects(): Promise<unknown[]> {
		const { rows } = await client.query(`
			select 'trigger', tgrelid::regclass::text, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
			union all select 'constraint', conrelid::regclass::text, pg_get_constraintdef(oid) from pg_constraint
			union all select 'index', tablename, indexdef from pg_indexes where schemaname in ('public', 'learning')
			union all select 'view', viewname, definition from pg_views where schemaname = 'learning'
			union all select 'function', proname, prosrc from pg_proc where pronamespace = 'learning'::regnamespace
			union all select 'rows', 'user_profiles', count(*)::text from user_profiles
			order by 1, 2, 3`);
		return rows as unknown[];
	}
});
