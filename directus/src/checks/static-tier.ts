import { sum, type Tally } from './tally.ts';
import type { Tier } from './tier.ts';
import { type Program, runProgram } from './run-program.ts';

/** A tier of tools that read the code without running it. Each counts as one; two run at a time. */
export function staticTier(name: string, about: string, checks: Record<string, Program['command']>): Tier {
	return {
		name,
		about,
		onlyReads: true,
		async run(print) {
			const waiting = Object.entries(checks);
			const worker = async (): Promise<Tally[]> => {
				const done: Tally[] = [];
				for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
					done.push(await check(...next, print));
				}

				return done;
			};

			return sum((await Promise.all([worker(), worker()])).flat());
		},
	};
}

async function check(
	title: string,
	command: Program['command'],
	print: (line: string) => void,
): Promise<Tally> {
	const { code, output } = await runProgram({ command, live: false });
	print(`${code === 0 ? '✓' : '✗'} ${title}`);
	if (code !== 0) print(output.trimEnd());

	return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}
