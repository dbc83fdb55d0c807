import { buildAll } from '../build/build-all.ts';
import { prepareDatabase } from '../database/prepare-database.ts';
import { directusEnvironment, type DirectusPlan } from '../directus/directus-environment.ts';
import { printDirectusLog } from '../directus/print-directus-log.ts';
import { runDirectus } from '../directus/run-directus.ts';
import { createLog } from '../instance/create-log.ts';
import { openDataDir } from '../instance/data-dir.ts';
import { Failure } from '../instance/failure.ts';
import { lockInstance } from '../instance/instance-lock.ts';
import { openDatabase } from '../instance/open-database.ts';
import { openShutdown } from '../instance/open-shutdown.ts';
import { requireFreePort } from '../instance/ports.ts';
import { findProcess } from '../instance/processes.ts';
import { repository } from '../instance/repository.ts';
import { report } from '../instance/run-command.ts';
import { seedDemoOnce } from '../instance/seed-demo-once.ts';
import { keepSecrets } from '../instance/secrets.ts';
import { readSettings } from '../instance/settings.ts';
import { signInsOf } from '../instance/sign-ins.ts';
import { welcome } from '../instance/welcome.ts';

/** `npm start`: from whatever is there to an instance that serves, until it is told to stop. */
const log = createLog();
const shutdown = openShutdown();

try {
	await start();
} catch (error) {
	if (!shutdown.isStopping) report(error);
	shutdown.begin(1);
}

async function start(): Promise<void> {
	const settings = readSettings(process.env);
	const { dataDir } = settings;

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
	void database.ended.then(() => stopUnasked('The database ended'));
	if (!settings.prebuilt) await buildAll({ log });

	const secret = settings.secret ?? secrets.secret;
	const { snapshots, objects } = repository;
	const databasePlan = {
		databaseUrl: database.url,
		secret,
		dataDir,
		admin: signIns.admin,
		snapshots,
		objects,
	};
	await prepareDatabase(databasePlan, { env: process.env, log });

	log('Starting Directus');
	const plan: DirectusPlan = {
		...settings,
		databaseUrl: database.url,
		secret,
		extensions: repository.extensions,
	};
	const directus = runDirectus('start', {
		env: directusEnvironment(plan, process.env),
		print: printDirectusLog(process.env),
	});
	await shutdown.closeLater(() => closing(directus.stop));
	await lock.note({ directus: findProcess(directus.pid) });
	void directus.ended.then((code) => stopUnasked(`Directus ended (exit code ${code ?? 'none'})`));
	await directus.ready;

	const url = settings.localUrl;
	if (settings.demo) await seedDemoOnce({ url, databaseUrl: database.url, secret, ...signIns }, { log });
	await lock.note({ url, databaseUrl: database.url });
	console.log(welcome(settings, signIns, Math.round(performance.now() / 1000)));
}

function stopUnasked(what: string): void {
	if (shutdown.isStopping) return;
	report(new Failure(`${what}; see the lines above. Start again with: npm start`));
	shutdown.begin(1);
}
