import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { repository } from '../instance/repository.ts';
import { runProgram } from './run-program.ts';
import type { Tier } from './tier.ts';

/** What we read of Playwright's JSON report. */
const report = z.object({
	stats: z.object({
		expected: z.number(),
		unexpected: z.number(),
		flaky: z.number(),
		skipped: z.number(),
	}),
});

/** The stories that a real browser plays on a real instance. */
export function browserTier(name: string, about: string): Tier {
	return {
		name,
		about,
		async run() {
			const file = join(repository.root, '.artifacts', 'reports', `${name}.json`);
			await rm(file, { force: true });
			const { code } = await runProgram({
				command: [
					'playwright',
					'test',
					'--config',
					'learner-app/e2e/playwright.config.ts',
					'--reporter=list,json',
				],
				env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
				live: true,
			});
			const { stats } = report.parse(JSON.parse(await readFile(file, 'utf8')));
			const failed = stats.unexpected + stats.flaky;

			return {
				passed: stats.expected,
				failed: failed === 0 && code !== 0 ? 1 : failed,
				skipped: stats.skipped,
			};
		},
	};
}
