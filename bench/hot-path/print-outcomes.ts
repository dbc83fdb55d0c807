import { median } from '../median.ts';
import type { Round } from './load.ts';

/** All rounds on one stage, by the name of the subject. */
export interface Outcome {
	rows: number;
	rounds: Map<string, Round[]>;
}

const REQUESTS = { pull: 'idle pull', push: 'push of one change' };
const BASELINES = ['bare', 'ordinary endpoint', 'items API'];

/** What docs/sync.md promises of ours: at least so many times the requests a second of that subject. */
const BARS = new Map([
	['pull: bare', 0.6],
	['pull: ordinary endpoint', 8],
	['push: bare', 0.5],
]);

/** Says what was measured on each stage, what that is against every baseline, and how the cost grows with the rows. */
export function printOutcomes(outcomes: readonly Outcome[]): void {
	for (const outcome of outcomes) {
		console.log(`\n${outcome.rows.toLocaleString('en')} rows of progress`);
		printSubjects(outcome);
		printRatios(outcome);
	}

	const [few, many] = outcomes;

	if (few && many) printGrowth(few, many);
}

function printSubjects({ rounds: results }: Outcome): void {
	console.table(
		Object.fromEntries(
			[...results].map(([name, rounds]) => [
				name,
				{
					'requests/s': Math.round(median(rounds.map(({ perSecond }) => perSecond))),
					'server CPU µs': Math.round(median(rounds.map(({ cpuMicros }) => cpuMicros))),
					'p99 ms': median(rounds.map(({ latencyP99Ms }) => latencyP99Ms)),
				},
			]),
		),
	);
}

function printRatios(outcome: Outcome): void {
	console.log('Requests a second of ours, divided by those of each baseline:');
	console.table(
		Object.fromEntries(
			Object.entries(REQUESTS).map(([kind, request]) => [
				request,
				Object.fromEntries(
					BASELINES.map((baseline) => [`÷ ${baseline}`, ratio(kind, `${kind}: ${baseline}`, outcome)]),
				),
			]),
		),
	);
	console.log('none: nobody may write progress by the items API, not even an administrator.');
}

function ratio(kind: string, baseline: string, outcome: Outcome): string {
	if (!outcome.rounds.has(baseline)) return 'none';

	const value = perSecond(`${kind}: ours`, outcome) / perSecond(baseline, outcome);
	const bar = BARS.get(baseline);

	if (bar === undefined) return value.toFixed(2);

	return `${value.toFixed(2)} (bar: at least ${bar}, ${value >= bar ? 'met' : 'MISSED'})`;
}

function printGrowth(few: Outcome, many: Outcome): void {
	for (const name of ['pull: ours', 'push: ours']) {
		console.log(
			`${name}: cost at ${many.rows.toLocaleString('en')} rows ÷ at ${few.rows.toLocaleString('en')} (bar: at most 1.2): ${(perSecond(name, few) / perSecond(name, many)).toFixed(2)}`,
		);
	}
}

function perSecond(name: string, { rounds }: Outcome): number {
	return median((rounds.get(name) ?? []).map((round) => round.perSecond));
}
