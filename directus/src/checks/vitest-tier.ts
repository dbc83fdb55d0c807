import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { repository } from '../instance/repository.ts';
import { runProgram } from './run-program.ts';
import type { Tier } from './tier.ts';

/** What we read of Vitest's JSON report. */
const report = z.object({
	numPassedTests: z.number(),
	numFailedTests: z.number(),
	numFailedTestSuites: z.number(),
	numPendingTests: z.number(),
	numTodoTests: z.number(),
});

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
			const { code } = await runProgram({
				command: [
					'vitest',
					'run',
					'--project',
					project,
					'--reporter=default',
					'--reporter=json',
					`--outputFile=${file}`,
				],
				live: true,
			});
			const found = report.parse(JSON.parse(await readFile(file, 'utf8')));
			const skipped = found.numPendingTests + found.numTodoTests;
			if (found.numFailedTests > 0) {
				return { passed: found.numPassedTests, failed: found.numFailedTests, skipped };
			}
			// A file that does not load, or an error outside of any test, fails without a failed test.
			const failed = found.numFailedTestSuites > 0 || code !== 0 ? 1 : 0;

			return { passed: found.numPassedTests, failed, skipped };
		},
	};
}
