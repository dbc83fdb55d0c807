import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { buildAll } from '../../directus/src/build/build-all.ts';
import { findOperator } from '../../directus/src/directus/find-operator.ts';
import { startInstance, type Instance } from '../../directus/src/testing/start-instance.ts';
import { startTestServer } from '../../directus/src/testing/start-test-server.ts';
import { TEST_SECRET } from '../../directus/src/testing/test-admin.ts';
import { median } from '../median.ts';
import { benchExtensions } from './bench-extensions.ts';
import { makeLearners, type BenchLearner } from './learners.ts';
import { measure, type Round, type Subject } from './load.ts';
import { subjectsOf } from './subjects.ts';

const ROUNDS = 5;
const SECONDS = 4;
const FEW_ROWS = 1_000;
const MANY_ROWS = 1_000_000;

/**
 * Idle pull and one-change push of ours, against the floor (a bare server), an ordinary Directus endpoint, and Directus' items API.
 * All answer in turn, round by round, so that a slow minute of the machine hits them alike; ratios of medians are what counts.
 *
 * @param options.quick Fewer and shorter rounds, without the run on a million rows.
 */
export async function bench(options: { quick: boolean }): Promise<void> {
	await buildAll({ log: console.log });

	const server = await startTestServer();
	const extensions = await benchExtensions();

	try {
		const few = await run({ rows: FEW_ROWS, server: server.url, extensions, ...options });

		if (!options.quick) {
			const many = await run({ rows: MANY_ROWS, server: server.url, extensions, ...options });

			printGrowth(few, many);
		}
	} finally {
		await server.stop();
		await rm(extensions, { recursive: true });
	}
}

type Results = Map<string, Round[]>;

async function run(plan: {
	rows: number;
	server: string;
	extensions: string;
	quick: boolean;
}): Promise<Results> {
	const instance = await startInstance({ serverUrl: plan.server, env: { EXTENSIONS_PATH: plan.extensions } });
	const bare = fork(join(import.meta.dirname, 'bare-server.ts'), {
		env: { ...process.env, DATABASE_URL: instance.databaseUrl, SECRET: TEST_SECRET },
	});

	try {
		const [address] = (await once(bare, 'message')) as [AddressInfo];
		const learners = await prepare(instance, plan.rows);
		const operator = await findOperator({ databaseUrl: instance.databaseUrl, secret: TEST_SECRET });
		const bareSubject = { url: `http://127.0.0.1:${address.port}`, pid: bare.pid ?? 0 };
		const subjects = subjectsOf(instance, bareSubject, await operator());
		const results = await inTurn(
			subjects,
			learners,
			plan.quick ? { rounds: 2, seconds: 2 } : { rounds: ROUNDS, seconds: SECONDS },
		);

		print(plan.rows, subjects, results);

		return results;
	} finally {
		bare.kill();
		await instance.stop();
	}
}

async function prepare(instance: Instance, rows: number): Promise<BenchLearner[]> {
	const client = new Client({ connectionString: instance.databaseUrl });
	const { id: path, steps } = await instance.api.request<{ id: string; steps: string[] }>(
		'POST',
		'/items/learning_paths',
		{
			title: 'Measured',
			visibility: 'public',
			steps: [{ title: 'One', sort: 1 }],
		},
	);

	await instance.api.request('POST', `/learning/editor/paths/${path}/publish`, {});
	await client.connect();

	try {
		return await makeLearners({ rows, active: 50, path, step: steps[0] ?? '', secret: TEST_SECRET }, client);
	} finally {
		await client.end();
	}
}

async function inTurn(
	subjects: readonly Subject[],
	learners: readonly BenchLearner[],
	plan: { rounds: number; seconds: number },
): Promise<Results> {
	const results: Results = new Map(subjects.map(({ name }) => [name, []]));

	// The first time round everything compiles and every plan is made: it does not count.
	for (const subject of subjects) await measure(subject, learners, 1);

	for (let round = 0; round < plan.rounds; round += 1) {
		for (const subject of subjects) {
			results.get(subject.name)?.push(await measure(subject, learners, plan.seconds));
		}
	}

	return results;
}

function print(rows: number, subjects: readonly Subject[], results: Results): void {
	console.log(`\n${rows.toLocaleString('en')} rows of progress`);
	console.table(
		Object.fromEntries(
			subjects.map(({ name }) => {
				const rounds = results.get(name) ?? [];

				return [
					name,
					{
						'requests/s': Math.round(median(rounds.map(({ perSecond }) => perSecond))),
						'server CPU µs': Math.round(median(rounds.map(({ cpuMicros }) => cpuMicros))),
						'p99 ms': median(rounds.map(({ latencyP99Ms }) => latencyP99Ms)),
					},
				];
			}),
		),
	);

	for (const [bar, ratio] of bars(results)) console.log(`${bar}: ${ratio.toFixed(2)}`);
}

/** What docs/sync.md promises, as ratios of medians. */
function bars(results: Results): [bar: string, ratio: number][] {
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

function printGrowth(few: Results, many: Results): void {
	for (const name of ['pull: ours', 'push: ours']) {
		const micros = (results: Results) =>
			median((results.get(name) ?? []).map(({ perSecond }) => 1 / perSecond));

		console.log(
			`${name}: cost at ${MANY_ROWS.toLocaleString('en')} rows ÷ at ${FEW_ROWS.toLocaleString('en')} (bar: at most 1.2): ${(micros(many) / micros(few)).toFixed(2)}`,
		);
	}
}
