import { parseArgs } from 'node:util';
import { printDifferences } from '../configuration/print-differences.ts';
import { readSnapshots } from '../configuration/snapshots.ts';
import { applySnapshots, compareSnapshots } from '../configuration/synchronise.ts';
import { recordSnapshots } from '../database/record-snapshots.ts';
import { repository } from '../instance/repository.ts';
import { runCommand } from '../instance/run-command.ts';
import { operatorOptions, withOperator } from '../instance/with-operator.ts';

/**
 * `npm run apply`: makes an instance equal to snapshots/. What only the instance has goes too, with
 * all data in it; therefore it is listed first, and deleted only with `--prune`.
 */
await runCommand(async () => {
	const { values } = parseArgs({
		options: { ...operatorOptions, prune: { type: 'boolean', default: false } },
	});
	const snapshots = await readSnapshots(repository.snapshots);

	return await withOperator({ target: values, env: process.env }, async ({ api, databaseUrl }) => {
		const { missing, changed, extra } = await compareSnapshots({ snapshots }, { api });
		const count = printDifferences({ missing, changed, extra });
		if (extra.length > 0 && !values.prune) {
			console.log(
				`\nNothing applied. To make them equal, what only the instance has (${extra.length}) would be deleted, ` +
					'with its data. Agree with: npm run apply -- --prune. Or keep it: npm run snapshot.',
			);
			return 1;
		}

		if (count > 0) await applySnapshots({ snapshots, prune: values.prune }, { api });
		if (databaseUrl !== null) await recordSnapshots({ databaseUrl, snapshots, objects: repository.objects });
		console.log(count > 0 ? '\nApplied.' : 'Nothing to apply: the instance is what snapshots/ says.');
		return 0;
	});
});
