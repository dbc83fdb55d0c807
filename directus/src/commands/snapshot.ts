import { parseArgs } from 'node:util';
import { findLiteralSecrets } from '../configuration/find-literal-secrets.ts';
import { writeSnapshots } from '../configuration/snapshots.ts';
import { captureSnapshots } from '../configuration/synchronise.ts';
import { repository } from '../instance/repository.ts';
import { runCommand } from '../instance/run-command.ts';
import { operatorOptions, withOperator } from '../instance/with-operator.ts';

/** `npm run snapshot`: writes the schema and configuration of an instance to snapshots/. */
await runCommand(async () => {
	const { values: target } = parseArgs({ options: operatorOptions });
	const captured = await withOperator({ target, env: process.env }, ({ api }) => captureSnapshots({ api }));
	await writeSnapshots(repository.snapshots, captured);
	console.log('Written: snapshots/schema.yaml, snapshots/config.yaml. Review with: git diff snapshots');
	warnOfSecrets(findLiteralSecrets(captured.configuration));
	return 0;
});

function warnOfSecrets(found: string[]): void {
	if (found.length === 0) return;
	console.warn(
		[
			'\nWarning: these look like secrets, and stand in snapshots/config.yaml as they were typed:',
			...found.map((line) => `  ${line}`),
			'Put them into the environment, write {{$env.NAME}} instead (docs/guides/operate-the-schema.md), and take it again.',
		].join('\n'),
	);
}
