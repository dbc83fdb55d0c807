import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { replay } from '../../../proof/simulation/replay.ts';
import { soak } from '../../../proof/simulation/soak.ts';
import { Failure } from '../instance/failure.ts';
import { runCommand } from '../instance/run-command.ts';

/**
 * `npm run soak`: attacks the sync with ever new cases. `--minutes N` says for how long, `--seed N` where to begin,
 * `--replay FILE` runs one case again that failed before.
 */
await runCommand(async () => {
	const { values } = parseArgs({
		options: {
			minutes: { type: 'string', default: '5' },
			seed: { type: 'string' },
			replay: { type: 'string' },
		},
	});

	if (values.replay !== undefined) return await replay(await readFile(values.replay, 'utf8'));

	return await soak({
		minutes: numberOf(values.minutes),
		// A new seed every time, so that no two soaks are the same.
		seed: values.seed === undefined ? Date.now() % 1_000_000_000 : numberOf(values.seed),
	});
});

function numberOf(text: string): number {
	const number = Number(text);

	if (!(number > 0)) throw new Failure(`Not a number: ${text}`);

	return number;
}
