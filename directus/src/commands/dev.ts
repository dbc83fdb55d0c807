import { buildIfChanged } from '../build/build-if-changed.ts';
import { builds } from '../build/builds.ts';
import { runWatcher, type WatcherPlan } from '../build/run-watcher.ts';
import { createLog } from '../instance/create-log.ts';
import { openShutdown } from '../instance/open-shutdown.ts';
import { preferPort } from '../instance/ports.ts';
import { repository } from '../instance/repository.ts';
import { report } from '../instance/run-command.ts';
import { runInstance } from '../instance/run-instance.ts';
import { readSettings, typedUrl } from '../instance/settings.ts';
import { welcome } from '../instance/welcome.ts';

/** Where Vite listens unless another program does. */
const VITE_PORT = 5173;

/**
 * `npm run dev`: the same instance, but Directus loads the bundle again whenever it was rebuilt, and
 * Vite serves the learner app from its sources and passes on to Directus what is not its own. The Studio
 * shows editors the learner app that Directus serves: the one that was built at the start.
 */
const log = createLog();
const shutdown = openShutdown();

await shutdown.guard(async () => {
	const settings = readSettings(process.env);
	const env = { EXTENSIONS_AUTO_RELOAD: 'true', EXTENSIONS_MUST_LOAD: 'false', ...process.env };
	const build = async () => {
		// A learner app that does not build is what somebody is here to mend.
		const app = buildIfChanged(builds.learnerApp, { log }).catch(report);
		await Promise.all([buildIfChanged(builds.bundle, { log }), app]);
	};
	const signIns = await runInstance({ settings, env, build }, { log, shutdown });

	await watch({
		label: 'bundle |',
		workspace: repository.bundle,
		command: ['directus-extension', 'build', '--watch'],
	});
	const { host } = settings;
	const port = await preferPort({ host, port: VITE_PORT });
	await watch({
		label: 'app    |',
		workspace: repository.learnerApp,
		command: ['vite', '--clearScreen', 'false', '--host', host, '--port', String(port), '--strictPort'],
		env: { DIRECTUS_URL: settings.localUrl },
	});
	const seconds = Math.round(performance.now() / 1000);
	console.log(welcome(settings, signIns, { seconds, learnerApp: `${typedUrl({ host, port })}/app/` }));
});

async function watch(plan: WatcherPlan): Promise<void> {
	const watcher = runWatcher(plan, { print: console.log });
	void watcher.ended.then(() => shutdown.begin(1));
	await shutdown.closeLater(watcher.stop);
}
