import { buildIfChanged } from '../build/build-if-changed.ts';
import { builds } from '../build/builds.ts';
import { runWatcher, type WatcherPlan } from '../build/run-watcher.ts';
import { createLog } from '../instance/create-log.ts';
import { openShutdown } from '../instance/open-shutdown.ts';
import { repository } from '../instance/repository.ts';
import { runInstance } from '../instance/run-instance.ts';
import { readSettings } from '../instance/settings.ts';
import { welcome } from '../instance/welcome.ts';

/**
 * `npm run dev`: the same instance, but Directus loads the bundle again whenever it was rebuilt, and
 * Vite serves the learner app from its sources and passes on to Directus what is not its own.
 */
const log = createLog();
const shutdown = openShutdown();

await shutdown.guard(async () => {
	const settings = readSettings(process.env);
	const env = { EXTENSIONS_AUTO_RELOAD: 'true', EXTENSIONS_MUST_LOAD: 'false', ...process.env };
	const build = () => buildIfChanged(builds.bundle, { log });
	const signIns = await runInstance({ settings, env, build }, { log, shutdown });

	await watch({
		label: 'bundle |',
		workspace: repository.bundle,
		command: ['directus-extension', 'build', '--watch'],
	});
	await watch({
		label: 'app    |',
		workspace: repository.learnerApp,
		command: ['vite', '--clearScreen', 'false'],
		env: { DIRECTUS_URL: settings.localUrl },
	});
	console.log(welcome(settings, signIns, Math.round(performance.now() / 1000)));
});

async function watch(plan: WatcherPlan): Promise<void> {
	const watcher = runWatcher(plan, { print: console.log });
	void watcher.ended.then(() => shutdown.begin(1));
	await shutdown.closeLater(watcher.stop);
}
