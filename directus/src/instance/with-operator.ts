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

/** The options of a command line that every such command takes. */
export const operatorOptions = { url: { type: 'string' }, token: { type: 'string' } } as const;

/**
 * Lets a command work on an instance with the rights of an admin: the one at `url`, or the one that
 * the environment describes, which is started for the occasion when it does not run.
 */
export async function withOperator<T>(
	{ target, env }: { target: OperatorTarget; env: NodeJS.ProcessEnv },
	work: (session: OperatorSession) => Promise<T>,
): Promise<T> {
	const { url, token } = target;
	if (url !== undefined && token !== undefined) {
		return await work({ api: openOperatorApi({ url, token }), databaseUrl: null });
	}
	if (url !== undefined || token !== undefined) throw new Failure('--url and --token go together.');

	const settings = readSettings(env);
	await openDataDir(settings);
	const secrets = await keepSecrets(settings);
	const running = await readRunning(settings);
	if (running !== null && isRunning(running) && running.url !== null && running.databaseUrl !== null) {
		const { databaseUrl } = running;
		const operator = await findOperator({ databaseUrl, secret: settings.secret ?? secrets.secret });
		return await work({ api: openOperatorApi({ url: running.url, token: operator }), databaseUrl });
	}
	return await startAndWork(settings, { secrets, env }, work);
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
