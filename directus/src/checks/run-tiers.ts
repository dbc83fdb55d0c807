import { NOTHING, sum, type Tally, summaryLine } from './tally.ts';
import type { Tier } from './tier.ts';

interface Deps {
	/** Milliseconds on a clock that only goes forward. */
	now: () => number;
	print: (line: string) => void;
}

/**
 * Runs tiers one after the other. A tier that fails does not keep the next from running: whoever waited for the run
 * should see all that is wrong. A tier that ran nothing has failed, because it would never fail again.
 */
export async function runTiers(tiers: readonly Tier[], { now, print }: Deps): Promise<Tally> {
	const outcomes: { name: string; tally: Tally; seconds: string }[] = [];

	for (const { name, about, run } of tiers) {
		print(`\n━━ ${name}: ${about}`);
		const startedAt = now();
		const tally = await outcomeOf(run, print);
		outcomes.push({ name, tally, seconds: ((now() - startedAt) / 1000).toFixed(1) });
	}

	print('\n━━ all');
	for (const { name, tally, seconds } of outcomes) {
		print(
			`${tally.failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${seconds.padStart(6)} s   ${summaryLine(tally)}`,
		);
	}

	return sum(outcomes.map(({ tally }) => tally));
}

async function outcomeOf(run: Tier['run'], print: Deps['print']): Promise<Tally> {
	try {
		const tally = await run(print);
		if (tally.passed + tally.failed + tally.skipped > 0) return tally;
		print('✗ nothing was run');
	} catch (error) {
		print(`✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
	}

	return { ...NOTHING, failed: 1 };
}
