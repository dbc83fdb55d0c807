import { NOTHING, sum, type Tally, summaryLine } from './tally.ts';
import type { Tier } from './tier.ts';

interface Deps {
	/** Milliseconds on a clock that only goes forward. */
	now: () => number;
	print: (line: string) => void;
}

interface Outcome {
	name: string;
	tally: Tally;
	seconds: string;
}

/**
 * Runs tiers one after the other, and those that only read the code beside one that leaves room for it, where there is one. A tier
 * that fails does not keep the next from running: whoever waited for the run should see all that is wrong. A tier that ran
 * nothing has failed, because it would never fail again.
 */
export async function runTiers(tiers: readonly Tier[], deps: Deps): Promise<Tally> {
	const outcomes = await runAll(tiers, deps);

	deps.print('\n━━ all');
	for (const { name, tally, seconds } of tiers.flatMap((tier) => outcomes.get(tier) ?? [])) {
		deps.print(
			`${tally.failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${seconds.padStart(6)} s   ${summaryLine(tally)}`,
		);
	}

	return sum([...outcomes.values()].map(({ tally }) => tally));
}

async function runAll(tiers: readonly Tier[], deps: Deps): Promise<Map<Tier, Outcome>> {
	const outcomes = new Map<Tier, Outcome>();
	const roomy = tiers.find(({ leavesRoom }) => leavesRoom);
	const inTurn = roomy ? tiers.filter(({ onlyReads }) => !onlyReads) : tiers;
	const beside = roomy ? tiers.filter(({ onlyReads }) => onlyReads) : [];

	for (const tier of inTurn) {
		// Held back until it has the terminal for itself: two that print at once cannot be read.
		const lines: string[] = [];
		const others = tier === roomy ? runEach(beside, (line) => lines.push(line)) : undefined;

		await runEach([tier], deps.print);
		await others;
		lines.forEach((line) => deps.print(line));
	}

	return outcomes;

	async function runEach(some: readonly Tier[], print: Deps['print']): Promise<void> {
		for (const tier of some) {
			print(`\n━━ ${tier.name}: ${tier.about}`);

			const startedAt = deps.now();
			const tally = await outcomeOf(tier.run, print);

			outcomes.set(tier, { name: tier.name, tally, seconds: ((deps.now() - startedAt) / 1000).toFixed(1) });
		}
	}
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
