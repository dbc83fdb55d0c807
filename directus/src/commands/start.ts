import { buildAll } from '../build/build-all.ts';
import { createLog } from '../instance/create-log.ts';
import { openShutdown } from '../instance/open-shutdown.ts';
import { runInstance } from '../instance/run-instance.ts';
import { readSettings } from '../instance/settings.ts';
import { welcome } from '../instance/welcome.ts';

/** `npm start`: from whatever is there to an instance that serves, until it is told to stop. */
const log = createLog();
const shutdown = openShutdown();

await shutdown.guard(async () => {
	const settings = readSettings(process.env);
	const build = () => (settings.prebuilt ? Promise.resolve() : buildAll({ log }));
	const signIns = await runInstance({ settings, env: process.env, build }, { log, shutdown });
	console.log(welcome(settings, signIns, { seconds: Math.round(performance.now() / 1000) }));
});
