import { parseArgs } from 'node:util';
import { Failure } from '../instance/failure.ts';
import { runCommand } from '../instance/run-command.ts';

type Benchmark = (options: { quick: boolean }) => Promise<void>;

/** Each is `bench/<name>/<name>.ts`, and exports `bench`. */
const BENCHMARKS = ['hot-path', 'search', 'report', 'app', 'sync'];

/**
 * `npm run bench`: the benchmarks, one after the other. `-- app` runs one alone, and `--quick` gives a first impression.
 */
await runCommand(async () => {
	const { values, positionals } = parseArgs({
		options: { quick: { type: 'boolean', default: false } },
		allowPositionals: true,
	});
	const names = positionals.length > 0 ? positionals : BENCHMARKS;

	for (const name of names) {
		if (!BENCHMARKS.includes(name)) {
			throw new Failure(`No benchmark "${name}". There are: ${BENCHMARKS.join(', ')}.`);
		}

		const { bench } = await load(name);

		await bench(values);
	}

	return 0;
});

/** By address: the host does not know the browser's types, which a benchmark of the app needs. */
async function load(name: string): Promise<{ bench: Benchmark }> {
	const address = new URL(`../../../bench/${name}/${name}.ts`, import.meta.url).href;

	return (await import(address)) as { bench: Benchmark };
}
