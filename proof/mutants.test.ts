import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DevicePool, openDevicePool } from './device/device-pool.ts';
import { mutants } from './server/mutants.ts';
import { caseOf, DEVICES } from './simulation/case.ts';
import { playCase } from './simulation/play-case.ts';

/** Within so many cases every mistake must show. */
const CASES = 150;

let pool: DevicePool;

beforeAll(() => {
	pool = openDevicePool(DEVICES + 1);
});

afterAll(() => pool.close());

test.for(mutants)(
	'catches a server that $does ($breaks)',
	{ timeout: 600_000 },
	async ({ rules }, { annotate }) => {
		for (let seed = 1; seed <= CASES; seed += 1) {
			const { violations } = await playCase(caseOf(seed), { pool, rules });

			if (violations.length > 0) {
				await annotate(`caught in case ${seed}: ${violations[0]?.slice(0, 100)}`);

				return;
			}
		}

		expect.fail(`not caught in ${CASES} cases`);
	},
);

test('the table in the docs has them all', () => {
	const docs = readFileSync(join(import.meta.dirname, '../docs/sync.md'), 'utf8');
	const section = docs.slice(docs.indexOf('### The mutants'), docs.indexOf('## Figures'));
	const rows = [...section.matchAll(/^\| (.+?) +\| (I\d+) +\| .+\|$/gm)].map(([, does, breaks]) => [
		does,
		breaks,
	]);

	expect(rows).toEqual(mutants.map(({ does, breaks }) => [does, breaks]));
});
