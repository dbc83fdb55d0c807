import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '@learning-paths/contract';
import { importPath } from '../content/import-path.ts';
import { listFindings } from '../content/list-findings.ts';
import { Failure } from '../instance/failure.ts';
import { repository } from '../instance/repository.ts';
import { runCommand } from '../instance/run-command.ts';
import { operatorOptions, withOperator } from '../instance/with-operator.ts';

/**
 * `npm run import -- <folder>`: makes a draft path of a folder of Markdown and images. What is not taken over is said kind by
 * kind, in full with `--verbose` and in a file.
 */
await runCommand(async () => {
	const {
		values: { verbose, ...target },
		positionals,
	} = parseArgs({
		options: { ...operatorOptions, verbose: { type: 'boolean', default: false } },
		allowPositionals: true,
	});
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
		console.log(`\nNot taken over: ${findings.length.toLocaleString('en')}`);
		for (const line of listFindings(findings, { all: verbose })) console.log(`  ${line}`);
		console.log(`\nAll of them are in ${await writeFindings(id, findings)}`);
	}
	return 0;
});

async function writeFindings(id: string, findings: readonly Finding[]): Promise<string> {
	const folder = join(repository.root, '.artifacts', 'imports');
	const file = join(folder, `${id}.txt`);
	await mkdir(folder, { recursive: true });
	await writeFile(file, `${listFindings(findings, { all: true }).join('\n')}\n`);
	return relative(process.env['INIT_CWD'] ?? '.', file);
}
