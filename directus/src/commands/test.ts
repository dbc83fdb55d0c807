import { allTiers } from '../checks/all-tiers.ts';
import { runTiers } from '../checks/run-tiers.ts';
import { summaryLine } from '../checks/tally.ts';

/** `npm test`: all tiers. `npm test -- unit rooms`: these. The last line of the output is the sum. */
const names = process.argv.slice(2);
const unknown = names.filter((name) => !allTiers.some((tier) => tier.name === name));

if (unknown.length > 0) {
	console.error(
		`No tier is named ${unknown.join(', ')}. There are: ${allTiers.map(({ name }) => name).join(', ')}.`,
	);
	process.exitCode = 2;
} else {
	const chosen = names.length === 0 ? allTiers : allTiers.filter(({ name }) => names.includes(name));
	const total = await runTiers(chosen, { now: () => performance.now(), print: console.log });

	console.log(`\n${summaryLine(total)}`);
	process.exitCode = total.failed > 0 ? 1 : 0;
}
