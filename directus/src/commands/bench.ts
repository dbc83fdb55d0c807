import { parseArgs } from 'node:util';
import { benchHotPath } from '../../../bench/hot-path/hot-path.ts';
import { runCommand } from '../instance/run-command.ts';

/** `npm run bench`: the benchmarks, each a ratio against a baseline of the same run. `--quick` gives a first impression. */
await runCommand(async () => {
	const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });

	await benchHotPath({ quick: values.quick });

	return 0;
});
