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

test('those that only read run beside one that leaves room, and are told after it', async () => {
	const started: string[] = [];
	let finish = (): void => undefined;
	const reading = new Promise<void>((resolve) => (finish = resolve));
	const noted = (name: string, run: Tier['run']): Tier => ({
		name,
		about: '',
		run: (print) => {
			started.push(name);

			return run(print);
		},
	});
	const good: Tally = { passed: 1, failed: 0, skipped: 0 };
	const { total, lines } = await run([
		{
			...noted('lint', async (print) => {
				print('a mistake');
				finish();

				return good;
			}),
			onlyReads: true,
		},
		noted('unit', async () => good),
		{
			...noted('database', async (print) => {
				// Would wait for ever if the other did not run beside it.
				await reading;
				print('a table');

				return good;
			}),
			leavesRoom: true,
		},
	]);

	expect(started).toEqual(['unit', 'lint', 'database']);
	expect(lines.indexOf('a table')).toBeLessThan(lines.indexOf('a mistake'));
	expect(total.passed).toBe(3);
	expect(lines.slice(-3).map((line) => line.slice(2, 6))).toEqual(['lint', 'unit', 'data']);
});

test('without one that leaves room, all run in turn as they are listed', async () => {
	const { lines } = await run([
		{ ...tier('lint', { passed: 1, failed: 0, skipped: 0 }), onlyReads: true },
		tier('unit', { passed: 1, failed: 0, skipped: 0 }),
	]);

	expect(lines.filter((line) => line.startsWith('\n━━'))).toEqual(['\n━━ lint: ', '\n━━ unit: ', '\n━━ all']);
});

function tier(name: string, tally: Tally): Tier {
	return { name, about: '', run: () => Promise.resolve(tally) };
}

async function run(tiers: Tier[]): Promise<{ total: Tally; lines: string[] }> {
	const lines: string[] = [];
	const total = await runTiers(tiers, { now: () => 0, print: (line) => lines.push(line) });

	return { total, lines };
}
