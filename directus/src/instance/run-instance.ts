import { prepareDatabase } from '../database/prepare-database.ts';
import { directusEnvironment } from '../directus/directus-environment.ts';
import { printDirectusLog } from '../directus/print-directus-log.ts';
import { runDirectus } from '../directus/run-directus.ts';
import type { Log } from './create-log.ts';
import { openDataDir } from './data-dir.ts';
import { Failure } from './failure.ts';
import { lockInstance } from './instance-lock.ts';
import { openDatabase } from './open-database.ts';
import type { Shutdown } from './open-shutdown.ts';
import { requireFreePort } from './ports.ts';
import { findProcess } from './processes.ts';
import { repository } from './repository.ts';
import { report } from './run-command.ts';
import { keepSecrets } from './secrets.ts';
import { seedDemoOnce } from './seed-demo-once.ts';
import type { Settings } from './settings.ts';
import { signInsOf, type SignIns } from './sign-ins.ts';

export interface InstancePlan {
	settings: Settings;
	/** The operator's variables, for Directus. */
	env: NodeJS.ProcessEnv;
	/** Builds what Directus serves. Called when nothing else stands in the way. */
	build: () => Promise<void>;
}

/**
 * Brings up an instance: data directory, database, Directus, demo. What it opens is closed by
 * `shutdown`, which also begins when one of them ends unasked. Resolves when the instance is ready.
 */
export async function runInstance(
	{ settings, env, build }: InstancePlan,
	{ log, shutdown }: { log: Log; shutdown: Shutdown },
): Promise<SignIns> {
	await openDataDir(settings);
	const lock = await lockInstance(settings);
	await shutdown.closeLater(() => lock.release());
	// Whoever starts next waits for one that says so, instead of giving up.
	const closing = (close: () => Promise<void>) => lock.note({ stopping: true }).then(close);
	await requireFreePort(settings);

	const secrets = await keepSecrets(settings);
	const signIns = signInsOf(settings, secrets);
	log(settings.databaseUrl === null ? 'Starting the database' : 'Connecting to the database');
	const database = await openDatabase(settings, secrets);
	await shutdown.closeLater(() => closing(database.close));
	void database.ended.then(() => stopUnasked('The database ended', shutdown));
	await build();

	const common = {
		...settings,
		databaseUrl: database.url,
		secret: settings.secret ?? secrets.secret,
	};
	const { snapshots, objects, extensions } = repository;
	await prepareDatabase({ ...common, admin: signIns.admin, snapshots, objects }, { env, log });

	log('Starting Directus');
	const directus = runDirectus('start', {
		env: directusEnvironment({ ...common, extensions }, env),
		print: printDirectusLog(env),
	});
	await shutdown.closeLater(() => closing(directus.stop));
	await lock.note({ directus: findProcess(directus.pid) });
	void directus.ended.then((code) => stopUnasked(`Directus ended (exit code ${code ?? 'none'})`, shutdown));
	await directus.ready;

	if (settings.demo) await seedDemoOnce({ ...common, ...signIns, url: settings.localUrl }, { log });
	await lock.note({ url: settings.localUrl, databaseUrl: database.url });
	return signIns;
}

function stopUnasked(what: string, shutdown: Shutdown): void {
	if (shutdown.isStopping) return;
	report(new Failure(`${what}; see the lines above. Start again with: npm start`));
	shutdown.begin(1);
}
