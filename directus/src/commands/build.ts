import { buildAll } from '../build/build-all.ts';
import { createLog } from '../instance/create-log.ts';
import { runCommand } from '../instance/run-command.ts';

/** `npm run build`: builds the bundle and the learner app where they have changed. */
await runCommand(async () => {
	await buildAll({ log: createLog() });
	return 0;
});
