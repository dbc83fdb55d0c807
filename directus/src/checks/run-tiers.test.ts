import { expect, test } from 'vitest';
import { runTiers } from './run-tiers.ts';
import type { Tally } from './tally.ts';
import type { Tier } from './tier.ts';

test('the outcomes of all tiers are added up', async () => {
	const { total } = await run([
		tier('one', { passed: 2, failed: 0, skipped: 1 }),
		tier('two', { passed: 3, failed: 1, skipped: 0 }),
	]);

	expect(total).toEqual({ passed: 5, failed: 1, skipped: 1 });
});

test('a tier that fails or breaks does not keep the next one from running', async () => {
	const broken: Tier = { name: 'broken', about: '', run: () => Promise.reject(new Error('no database')) };
	const { total, lines } = await run([
		tier('red', { passed: 0, failed: 1, skipped: 0 }),
		broken,
		tier('green', { passed: 1, failed: 0, skipped: 0 }),
	]);

	expect(total).toEqual({ passed: 1, failed: 2, skipped: 0 });
	expect(lines.join('\n')).toContain('no database');
});

test('a tier that ran nothing has failed', async () => {
	const { total } = await run([tier('empty', { passed: 0, failed: 0, skipped: 0 })]);

	expect(total.failed).toBe(1);
});

function tier(name: string, tally: Tally): Tier {
	return { name, about: '', run: () => Promise.resolve(tally) };
}

async function run(tiers: Tier[]): Promise<{ total: Tally; lines: string[] }> {
	const lines: string[] = [];
	const total = await runTiers(tiers, { now: () => 0, print: (line) => lines.push(line) });

	return { total, lines };
}
