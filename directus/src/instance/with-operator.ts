import { databaseName, isSameDatabase } from '../database/database-name.ts';
import { prepareDatabase } from '../database/prepare-database.ts';
import { findOperator } from '../directus/find-operator.ts';
import { withWorkbench } from '../directus/with-workbench.ts';
import { openDataDir } from './data-dir.ts';
import { Failure } from './failure.ts';
import { lockInstance, readRunning } from './instance-lock.ts';
import { openDatabase } from './open-database.ts';
import { openOperatorApi, type OperatorApi } from './operator-api.ts';
import { isRunning } from './processes.ts';
import { repository } from './repository.ts';
import { keepSecrets, type Secrets } from './secrets.ts';
import { readSettings, type Settings } from './settings.ts';
import { signInsOf } from './sign-ins.ts';

/** An instance that a command works on. */
export interface OperatorSession {
	api: OperatorApi;
	/** Its database; null for an instance elsewhere, of which we know the API alone. */
	databaseUrl: string | null;
}

/** Where a command is told to work. */
export interface OperatorTarget {
	url?: string | undefined;
	token?: string | undefined;
}

/** The options of a command line that every such command takes. The token is better in `DIRECTUS_TOKEN`: npm prints its arguments. */
export const operatorOptions = { url: { type: 'string' }, token: { type: 'string' } } as const;

/**
 * Lets a command work on an instance with the rights of an admin: the one at `url`, or the one that
 * the environment describes, which is started for the occasion when it does not run. An instance that runs
 * on another database than the environment names is not worked on.
 */
export async function withOperator<T>(
	{ target, env }: { target: OperatorTarget; env: NodeJS.ProcessEnv },
	work: (session: OperatorSession) => Promise<T>,
): Promise<T> {
	const { url } = target;
	// Without an address it means nothing: somebody may have it in their shell for other work.
	const fromShell = url === undefined ? undefined : env['DIRECTUS_TOKEN'] || undefined;
	const token = target.token ?? fromShell;
	if (url !== undefined && token !== undefined) {
		return await work({ api: openOperatorApi({ url, token }), databaseUrl: null });
	}
	if (url !== undefined || token !== undefined) {
		throw new Failure('--url needs the token of an admin in DIRECTUS_TOKEN, and a token needs --url.');
	}

	const settings = readSettings(env);
	await openDataDir(settings);
	const secrets = await keepSecrets(settings);
	const running = await readRunning(settings);
	if (running !== null && isRunning(running) && running.url !== null && running.databaseUrl !== null) {
		const { databaseUrl } = running;
		requireSameDatabase(settings, databaseUrl);
		const operator = await findOperator({ databaseUrl, secret: settings.secret ?? secrets.secret });
		return await work({ api: openOperatorApi({ url: running.url, token: operator }), databaseUrl });
	}
	return await startAndWork(settings, { secrets, env }, work);
}

/** Whoever names a database means that one: to change another and say that all went well would be the worst answer. */
function requireSameDatabase({ databaseUrl, dataDir }: Settings, running: string): void {
	if (databaseUrl === null || isSameDatabase(databaseUrl, running)) return;
	throw new Failure(
		`DATABASE_URL names ${databaseName(databaseUrl)}, but what runs on ${dataDir} has ${databaseName(running)}. ` +
			'Unset DATABASE_URL to work on what runs here, or give the other one a DATA_DIR of its own.',
	);
}

/**
 * What does not run is started without extensions: tables may be missing that the bundle needs, and
 * nothing that the commands do depends on it.
 */
async function startAndWork<T>(
	settings: Settings,
	{ secrets, env }: { secrets: Secrets; env: NodeJS.ProcessEnv },
	work: (session: OperatorSession) => Promise<T>,
): Promise<T> {
	const lock = await lockInstance(settings);
	try {
		const database = await openDatabase(settings, secrets);
		try {
			const plan = {
				databaseUrl: database.url,
				secret: settings.secret ?? secrets.secret,
				dataDir: settings.dataDir,
				admin: signInsOf(settings, secrets).admin,
				snapshots: null,
				objects: repository.objects,
			};
			await prepareDatabase(plan, { env, log: () => undefined });
			return await withWorkbench(plan, env, (api) => work({ api, databaseUrl: database.url }));
		} finally {
			await database.close();
		}
	} finally {
		await lock.release();
	}
}
