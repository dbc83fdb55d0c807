import { rm } from 'node:fs/promises';
import { buildAll } from '../../directus/src/build/build-all.ts';
import { startTestServer } from '../../directus/src/testing/start-test-server.ts';
import { median } from '../median.ts';
import { benchExtensions } from './bench-extensions.ts';
import { openBenchStage, type BenchStage } from './bench-stage.ts';
import { measure, type Round } from './load.ts';

const ROUNDS = 5;
const SECONDS = 4;
/** Directus' process is still compiling after a second of requests: the first counted round was a third slower than the last. */
const WARM_UP_SECONDS = 5;
const FEW_ROWS = 1_000;
const MANY_ROWS = 1_000_000;

/**
 * Idle pull and one-change push of ours, against the floor (a bare server), an ordinary Directus endpoint, and Directus' items API;
 * with few rows of progress and with a million. All answer in turn, round by round, so that a slow minute of the machine hits
 * them alike; ratios of medians are what counts.
 *
 * @param options.quick Fewer and shorter rounds, without the million rows.
 */
export async function bench(options: { quick: boolean }): Promise<void> {
	await buildAll({ log: console.log });

	const server = await startTestServer();
	const extensions = await benchExtensions();
	const stages: BenchStage[] = [];

	try {
		for (const rows of options.quick ? [FEW_ROWS] : [FEW_ROWS, MANY_ROWS]) {
			stages.push(await openBenchStage({ rows, server: server.url, extensions }));
		}

		const results = await inTurn(
			stages,
			options.quick ? { rounds: 2, seconds: 2 } : { rounds: ROUNDS, seconds: SECONDS },
		);

		for (const outcome of results) print(outcome);

		const [few, many] = results;

		if (few && many) printGrowth(few, many);
	} finally {
		for (const stage of stages) await stage.close();
		await server.stop();
		await rm(extensions, { recursive: true });
	}
}

/** All rounds on one stage, by the name of the subject. */
interface Outcome {
	rows: number;
	rounds: Map<string, Round[]>;
}

async function inTurn(
	stages: readonly BenchStage[],
	plan: { rounds: number; seconds: number },
): Promise<Outcome[]> {
	const played = stages.map(({ rows, subjects, learners }) => ({
		rows,
		subjects,
		learners,
		rounds: new Map<string, Round[]>(subjects.map(({ name }) => [name, []])),
	}));
	const contests = played.flatMap(({ subjects, learners, rounds }) =>
		subjects.map((subject) => ({ subject, learners, rounds })),
	);

	// The first time round everything compiles and every plan is made: it does not count.
	for (const { subject, learners } of contests) await measure(subject, learners, WARM_UP_SECONDS);

	for (let round = 0; round < plan.rounds; round += 1) {
		for (const { subject, learners, rounds } of contests) {
			rounds.get(subject.name)?.push(await measure(subject, learners, plan.seconds));
		}
	}

	return played;
}

function print({ rows, rounds: results }: Outcome): void {
	console.log(`\n${rows.toLocaleString('en')} rows of progress`);
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

	for (const [bar, ratio] of bars(results)) console.log(`${bar}: ${ratio.toFixed(2)}`);
}

/** What docs/sync.md promises, as ratios of medians. */
function bars(results: Outcome['rounds']): [bar: string, ratio: number][] {
	const perSecond = (name: string) => median((results.get(name) ?? []).map((round) => round.perSecond));

	return [
		['idle pull ÷ bare (bar: at least 0.6)', perSecond('pull: ours') / perSecond('pull: bare')],
		[
			'idle pull ÷ ordinary endpoint (bar: at least 8)',
			perSecond('pull: ours') / perSecond('pull: ordinary endpoint'),
		],
		['push ÷ bare (bar: at least 0.5)', perSecond('push: ours') / perSecond('push: bare')],
	];
}

function printGrowth(few: Outcome, many: Outcome): void {
	for (const name of ['pull: ours', 'push: ours']) {
		const micros = ({ rounds }: Outcome) =>
			median((rounds.get(name) ?? []).map(({ perSecond }) => 1 / perSecond));

		console.log(
			`${name}: cost at ${many.rows.toLocaleString('en')} rows ÷ at ${few.rows.toLocaleString('en')} (bar: at most 1.2): ${(micros(many) / micros(few)).toFixed(2)}`,
		);
	}
}
