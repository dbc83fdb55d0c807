import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Failure } from '../instance/failure.ts';
import type { PostgresPrograms } from './postgres-programs.ts';
import type { PostgresRunner } from './postgres-runner.ts';
import type { PostgresUser } from './postgres-user.ts';

export interface ClusterPlace {
	/** The data directory of Postgres. */
	dir: string;
	user: PostgresUser | null;
	runner: PostgresRunner;
	programs: PostgresPrograms;
}

/** Creates the database cluster unless there is one. A half-made one never gets the final name. */
export async function createCluster(place: ClusterPlace, password: string): Promise<void> {
	const versionFile = join(place.dir, 'PG_VERSION');
	if (existsSync(versionFile)) {
		const major = (await readFile(versionFile, 'utf8')).trim();
		if (major === MAJOR) return;
		throw new Failure(
			`${place.dir} was made by Postgres ${major}, and this is ${MAJOR}. See docs/ on upgrades.`,
		);
	}

	const draft = `${place.dir}.draft`;
	const passwordFile = join(draft, 'password');
	await rm(draft, { recursive: true, force: true });
	await mkdir(draft, { mode: 0o700 });
	await writeFile(passwordFile, password, { mode: 0o600 });
	if (place.user !== null) {
		await chown(passwordFile, place.user.uid, place.user.gid);
		await chown(draft, place.user.uid, place.user.gid);
	}
	await runInitdb(place, join(draft, 'data'), passwordFile);
	await rename(join(draft, 'data'), place.dir);
	await rm(draft, { recursive: true });
}

const MAJOR = '18';

async function runInitdb(
	{ runner, programs }: ClusterPlace,
	dir: string,
	passwordFile: string,
): Promise<void> {
	const initdb = runner.run(
		programs.initdb,
		[
			`--pgdata=${dir}`,
			'--username=postgres',
			`--pwfile=${passwordFile}`,
			'--auth=scram-sha-256',
			// Postgres' own Unicode rules: the same order of words on every machine.
			'--encoding=UTF8',
			'--locale=C',
			'--locale-provider=builtin',
			'--builtin-locale=C.UTF-8',
			'--no-instructions',
		],
		['ignore', 'ignore', 'pipe'],
	);
	const [complaint, [code]] = await Promise.all([
		initdb.stderr === null ? '' : text(initdb.stderr),
		once(initdb, 'close') as Promise<[number | null]>,
	]);
	if (code !== 0) throw new Failure(`Postgres could not create its files in ${dir}: ${complaint.trim()}`);
}
