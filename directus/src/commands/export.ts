import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportPath } from '../content/export-path.ts';
import { Failure } from '../instance/failure.ts';
import { runCommand } from '../instance/run-command.ts';
import { operatorOptions, withOperator } from '../instance/with-operator.ts';

/** `npm run export -- <path id> [folder]`: writes a path as a folder of Markdown and images. */
await runCommand(async () => {
	const { values: target, positionals } = parseArgs({ options: operatorOptions, allowPositionals: true });
	const [id, named, ...more] = positionals;
	if (id === undefined || more.length > 0) {
		throw new Failure('Please name a path: npm run export -- <path id> [folder]');
	}

	// npm runs scripts in the root of the project, wherever it was called.
	const within = process.env['INIT_CWD'] ?? '.';
	const into = named === undefined ? { within } : { folder: resolve(within, named) };
	const { folder, title, steps, leftOut } = await withOperator({ target, env: process.env }, ({ api }) =>
		exportPath({ id, ...into }, { api }),
	);
	console.log(`Exported "${title}" with ${steps} steps: ${folder}`);
	if (leftOut > 0) console.log(`Left out: ${leftOut} blocks of kinds that are no longer installed`);
	return 0;
});
