import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { readSnapshots } from '../configuration/snapshots.ts';
import { applySnapshots } from '../configuration/synchronise.ts';
import { bootstrapDirectus } from '../directus/bootstrap-directus.ts';
import { withWorkbench } from '../directus/with-workbench.ts';
import { repository } from '../instance/repository.ts';
import { openApplied, type Applied } from './applied.ts';
import { connect } from './connect.ts';
import { prepareObjects } from './prepare-objects.ts';
import { dropDirectusTables, hasDirectusTables } from './drop-directus-tables.ts';
import { fingerprintOf } from './record-snapshots.ts';

export interface DatabasePlan {
	databaseUrl: string;
	secret: string;
	dataDir: string;
	/** The first admin, for a database without users. */
	admin: { email: string; password: string };
	/** The folder of snapshots to apply, and whether to apply them at all. */
	snapshots: string | null;
	/** The folder of SQL files that come after them. */
	objects: string;
}

/**
 * Brings a database to what this version of the files says: Directus' tables, the snapshots, and the
 * SQL that comes after them. What is there already is skipped, and nothing of an admin's is deleted.
 * Of several nodes on one database, one does it while the others wait.
 */
export async function prepareDatabase(
	plan: DatabasePlan,
	deps: { env: NodeJS.ProcessEnv; log: (line: string) => void },
): Promise<void> {
	const client = await connect(plan.databaseUrl);
	try {
		await takeTurns(client, deps.log);
		const applied = await openApplied(client);
		await prepareDirectus(plan, { client, applied, ...deps });
		if (plan.snapshots === null) return;
		const hasNewSnapshots = await prepareSnapshots(plan, plan.snapshots, applied, deps);
		await prepareObjects(
			{ folder: plan.objects, isDue: hasNewSnapshots },
			{ client, applied, log: deps.log, warn: deps.log },
		);
	} finally {
		await client.end();
	}
}

/** Any number that others on this server are unlikely to lock; it lasts as long as the connection. */
const TURN = 5_173_012;

/**
 * Asks again and again instead of waiting in Postgres: a waiting query holds a snapshot, and the
 * indexes that Directus builds concurrently wait for all older snapshots to go. Both would wait for ever.
 */
async function takeTurns(client: Client, log: (line: string) => void): Promise<void> {
	for (let attempt = 0; ; attempt += 1) {
		const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
			TURN,
		]);
		if (rows[0]?.taken === true) return;
		if (attempt === 0) log('Waiting for another node that prepares the database');
		await sleep(500);
	}
}

/** Stands for the version until the tables of a new database are complete. */
const BEGUN = 'begun';

type Deps = Parameters<typeof prepareDatabase>[1];

/**
 * Directus makes its tables one by one and its first admin last. Killed in between, it takes itself
 * for complete the next time and nobody can ever sign in; so what was begun and not finished goes first.
 */
async function prepareDirectus(
	plan: DatabasePlan,
	{ client, applied, env, log }: Deps & { client: Client; applied: Applied },
): Promise<void> {
	const version = await directusVersion();
	const state = await applied.fingerprint('directus');
	if (state === version) return;

	log(`Setting up the tables of Directus ${version}`);
	if (state === BEGUN) await dropDirectusTables(client);
	if (!(await hasDirectusTables(client))) await applied.record('directus', BEGUN);
	await bootstrapDirectus(plan, env);
	await applied.record('directus', version);
}

async function prepareSnapshots(
	plan: DatabasePlan,
	folder: string,
	applied: Applied,
	{ env, log }: Deps,
): Promise<boolean> {
	const snapshots = await readSnapshots(folder);
	const version = fingerprintOf(snapshots);
	if ((await applied.fingerprint('snapshots')) === version) return false;
	log('Applying schema and configuration');
	await withWorkbench(plan, env, (api) => applySnapshots({ snapshots, prune: false }, { api }));
	await applied.record('snapshots', version);
	return true;
}

async function directusVersion(): Promise<string> {
	const manifest = await readFile(join(repository.host, 'package.json'), 'utf8');
	return (JSON.parse(manifest) as { dependencies: { directus: string } }).dependencies.directus;
}
