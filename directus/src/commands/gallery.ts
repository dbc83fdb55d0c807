import { runProgram } from '../checks/run-program.ts';
import { runCommand } from '../instance/run-command.ts';

/**
 * `npm run gallery`: pictures of every screen of the learner app in every state, to be looked at, in `.artifacts/gallery`. With words
 * after `--` only the scenes that have one of them in their names: `npm run gallery -- video step-empty`.
 */
await runCommand(async () => {
	const config = 'learner-app/e2e/gallery/gallery.config.ts';
	const { code } = await runProgram({
		command: ['playwright', 'test', '--config', config],
		env: { GALLERY_SCENES: process.argv.slice(2).join(' ') },
		live: true,
	});

	return code;
});
