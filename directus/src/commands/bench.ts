import { parseArgs } from 'node:util';
import { benchApp } from '../../../bench/app/app.ts';
import { benchHotPath } from '../../../bench/hot-path/hot-path.ts';
import { benchSearch } from '../../../bench/search/search.ts';
import { Failure } from '../instance/failure.ts';
import { runCommand } from '../instance/run-command.ts';

const BENCHMARKS: Record<string, (options: { quick: boolean }) => Promise<void>> = {
	'hot-path': benchHotPath,
	search: benchSearch,
	app: benchApp,
};

/**
 * `npm run bench`: the benchmarks, one after the other. `-- app` runs one alone, and `--quick` gives a first impression.
 */
await runCommand(async () => {
	const { values, positionals } = parseArgs({
		options: { quick: { type: 'boolean', default: false } },
		allowPositionals: true,
	});
	const names = positionals.length > 0 ? positionals : Object.keys(BENCHMARKS);

	for (const name of names) {
		const bench = BENCHMARKS[name];

		if (!bench) {
			throw new Failure(`No benchmark "${name}". There are: ${Object.keys(BENCHMARKS).join(', ')}.`);
		}

		await bench(values);
	}

	return 0;
});
