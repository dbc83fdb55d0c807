import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeFinding } from '@learning-paths/content/findings';
import { importPath } from '../content/import-path.ts';
import { Failure } from '../instance/failure.ts';
import { runCommand } from '../instance/run-command.ts';
import { operatorOptions, withOperator } from '../instance/with-operator.ts';

/** `npm run import -- <folder>`: makes a draft path of a folder of Markdown and images. */
await runCommand(async () => {
	const { values: target, positionals } = parseArgs({ options: operatorOptions, allowPositionals: true });
	const [named, ...more] = positionals;
	if (named === undefined || more.length > 0) {
		throw new Failure('Please name one folder: npm run import -- <folder>');
	}

	// npm runs scripts in the root of the project, wherever it was called.
	const folder = resolve(process.env['INIT_CWD'] ?? '.', named);
	const { id, title, steps, findings } = await withOperator({ target, env: process.env }, ({ api }) =>
		importPath({ folder }, { api }),
	);
	console.log(`Imported "${title}" with ${steps} steps as a draft: ${id}`);
	if (findings.length > 0) {
		console.log(
			[
				'Not taken over:',
				...findings.map((finding) => `  ${finding.file}: ${describeFinding(finding, 'en')}`),
			].join('\n'),
		);
	}
	return 0;
});
