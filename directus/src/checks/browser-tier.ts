import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../instance/repository.ts';
import { runProgram } from './run-program.ts';
import { tallyOfPlaywright } from './tally-of-playwright.ts';
import type { Tier } from './tier.ts';

/** The stories that a real browser plays on a real instance. */
export function browserTier(name: string, about: string): Tier {
	return {
		name,
		about,
		async run() {
			const file = join(repository.root, '.artifacts', 'reports', `${name}.json`);
			await rm(file, { force: true });
			const config = 'learner-app/e2e/playwright.config.ts';
			const { code } = await runProgram({
				command: ['playwright', 'test', '--config', config, '--reporter=list,json'],
				env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
				live: true,
			});

			return tallyOfPlaywright(JSON.parse(await readFile(file, 'utf8')), code);
		},
	};
}
