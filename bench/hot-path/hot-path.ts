import { rm } from 'node:fs/promises';
import { buildAll } from '../../directus/src/build/build-all.ts';
import { startTestServer } from '../../directus/src/testing/start-test-server.ts';
import { benchExtensions } from './bench-extensions.ts';
import { openBenchStage, type BenchStage } from './bench-stage.ts';
import { measure, type Round } from './load.ts';
import { type Outcome, printOutcomes } from './print-outcomes.ts';

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

		printOutcomes(
			await inTurn(stages, options.quick ? { rounds: 2, seconds: 2 } : { rounds: ROUNDS, seconds: SECONDS }),
		);
	} finally {
		for (const stage of stages) await stage.close();
		await server.stop();
		await rm(extensions, { recursive: true });
	}
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
