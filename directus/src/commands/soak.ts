import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openSoakStage } from '../../../proof/real/open-soak-stage.ts';
import { openMemoryStage } from '../../../proof/simulation/memory-stage.ts';
import { replay } from '../../../proof/simulation/replay.ts';
import { soak } from '../../../proof/simulation/soak.ts';
import { Failure } from '../instance/failure.ts';
import { runCommand } from '../instance/run-command.ts';

/** Devices of several runs share two cores well: most of a run is waiting. */
const AT_ONCE = 3;

/**
 * `npm run soak`: attacks the sync with ever new cases. `--minutes N` says for how long, `--seed N` where to begin,
 * `--replay FILE` runs one case again that failed before. With `--real` the server is two nodes on Postgres, and not in memory.
 */
await runCommand(async () => {
	const { values } = parseArgs({
		options: {
			minutes: { type: 'string', default: '5' },
			seed: { type: 'string' },
			replay: { type: 'string' },
			real: { type: 'boolean', default: false },
		},
	});

	const text = values.replay === undefined ? null : await readFile(values.replay, 'utf8');
	const minutes = numberOf(values.minutes);
	// A new seed every time, so that no two soaks are the same.
	const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : numberOf(values.seed);
	const stage = values.real ? await openSoakStage() : openMemoryStage(AT_ONCE);

	try {
		return text === null ? await soak({ minutes, seed }, stage) : await replay(text, stage);
	} finally {
		await stage.close();
	}
});

function numberOf(text: string): number {
	const number = Number(text);

	if (!(number > 0)) throw new Failure(`Not a number: ${text}`);

	return number;
}
