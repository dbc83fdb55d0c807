import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../instance/repository.ts';
import { runProgram } from './run-program.ts';
import { tallyOfVitest } from './tally-of-vitest.ts';
import type { Tier } from './tier.ts';

/**
 * The tests of some projects of `vitest.config.ts`.
 *
 * @param project A name, or a pattern such as `component*`.
 */
export function vitestTier(name: string, about: string, project: string): Tier {
	return {
		name,
		about,
		async run() {
			const file = join(repository.root, '.artifacts', 'reports', `${name}.json`);
			await rm(file, { force: true });
			const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${file}`];
			const { code } = await runProgram({
				command: ['vitest', 'run', '--project', project, ...reporters],
				live: true,
			});

			return tallyOfVitest(JSON.parse(await readFile(file, 'utf8')), code);
		},
	};
}
