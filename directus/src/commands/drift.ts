import { parseArgs } from 'node:util';
import { printDifferences } from '../configuration/print-differences.ts';
import { readSnapshots } from '../configuration/snapshots.ts';
import { compareSnapshots } from '../configuration/synchronise.ts';
import { repository } from '../instance/repository.ts';
import { runCommand } from '../instance/run-command.ts';
import { operatorOptions, withOperator } from '../instance/with-operator.ts';

/** As `diff` does: a check that could not look must not pass for one that found something. */
const COULD_NOT_TELL = 2;

/** `npm run drift`: tells how an instance differs from snapshots/; exit code 1 when it does, 2 when that cannot be told. */
await runCommand(tellDrift, { failed: COULD_NOT_TELL });

async function tellDrift(): Promise<number> {
	const { values: target } = parseArgs({ options: operatorOptions });
	const snapshots = await readSnapshots(repository.snapshots);
	const differences = await withOperator({ target, env: process.env }, ({ api }) =>
		compareSnapshots({ snapshots }, { api }),
	);
	const count = printDifferences(differences);
	if (count === 0) {
		console.log('No drift: the instance is what snapshots/ says.');
		return 0;
	}
	console.log(
		`\n${count} ${count === 1 ? 'difference' : 'differences'}. Keep what the instance has: npm run snapshot. Go back to the files: npm run apply.`,
	);
	return 1;
}
