import { expect, test } from 'vitest';
import { openDevicePool } from './device/device-pool.ts';
import { mutants } from './server/mutants.ts';
import { type Case, caseOf, DEVICES, type Operation } from './simulation/case.ts';
import { playCase } from './simulation/play-case.ts';
import { shortenCase } from './simulation/shorten-case.ts';

test('what a case needs to fail stays, and nothing else', async () => {
	const noise = Array.from({ length: 20 }, (): Operation => ({ do: 'wait', ms: 1 }));
	const crash: Operation = { do: 'crash', device: 1 };
	const revoke: Operation = { do: 'revoke', path: 2 };
	const theCase: Case = {
		seed: 1,
		crowd: 130,
		operations: [...noise, crash, ...noise, revoke, ...noise],
		faults: ['busy', 'none', 'repeat', 'lose reply', 'break'],
	};
	const fails = async ({ operations, faults }: Case) =>
		operations.includes(crash) && operations.includes(revoke) && faults[2] === 'repeat';

	expect(await shortenCase(theCase, fails)).toEqual({
		seed: 1,
		crowd: 0,
		operations: [crash, revoke],
		faults: ['none', 'none', 'repeat'],
	});
});

test('a case is played no more often than allowed', async () => {
	let played = 0;
	const fails = async () => ++played < 0;

	await shortenCase(caseOf(1), fails, 7);

	expect(played).toBe(7);
});

test(
	'a case that catches a server with a mistake becomes one that a person can read',
	{ timeout: 600_000 },
	async () => {
		// Caught in whatever order the devices' requests come: how short a case becomes is then not a matter of luck.
		const mutant = mutants.find(({ does }) => does === 'gives a new version to a replay');
		const pool = openDevicePool(DEVICES + 1);
		const fails = async (theCase: Case) =>
			(await playCase(theCase, { pool, ...(mutant && { rules: mutant.rules }) })).violations.length > 0;

		try {
			let seed = 1;

			while (!(await fails(caseOf(seed)))) seed += 1;

			const { operations } = await shortenCase(caseOf(seed), fails);

			expect(operations.length).toBeLessThanOrEqual(6);
			expect(operations).toContainEqual(expect.objectContaining({ do: 'work' }));
		} finally {
			await pool.close();
		}
	},
);
