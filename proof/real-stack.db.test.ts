import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../directus/src/database/connect.ts';
import { makePath, publish } from '../extensions/learning-paths/src/testing/paths.ts';
import { findEditor, makeLearner } from '../extensions/learning-paths/src/testing/people.ts';
import { ownStage } from '../extensions/learning-paths/src/testing/stage.ts';
import { type DevicePool, openDevicePool } from './device/device-pool.ts';
import { type Nodes, startNodes } from './real/nodes.ts';
import { createRealWorld, type RealLearner } from './real/real-world.ts';
import { type Case, caseOf, DEVICES, FORBIDDEN_PATH, PATHS } from './simulation/case.ts';
import { randomOf } from './simulation/random.ts';
import { runCase } from './simulation/run-case.ts';

const SECONDS = 20;
const LEARNERS = 150;

/** A machine that is busy elsewhere can outlast a device's patience; a broken promise shows in every try, because cases repeat. */
const RETRIES = 2;

let pool: DevicePool;
let nodes: Nodes;
let serverUrl: string;
let paths: string[];
let steps: string[];
let learners: RealLearner[];

beforeAll(async () => {
	const stage = await ownStage();
	const editor = await findEditor(stage);
	const made = [];

	for (let index = 0; index < PATHS; index += 1) {
		const path = await makePath(stage, { visibility: index === FORBIDDEN_PATH ? 'private' : 'public' });

		await publish(path, editor);
		made.push(path);
	}

	paths = made.map(({ id }) => id);
	steps = made.flatMap((path) => path.steps).slice(0, 4);
	learners = [];
	for (let index = 0; index < LEARNERS; index += 1) learners.push(await makeLearner(stage));
	// A pause between the version that a change gets and its commit: here a sequence would lose work.
	await stage.sql(`
		create function linger() returns trigger language plpgsql as $$
		begin
			perform pg_sleep(random() * 0.03);
			return null;
		end
		$$`);
	await stage.sql(`create trigger zz_linger after insert or update on learning_path_progress
		for each row execute function linger()`);
	// The server of the tests does not wait for its log to be written. One that shall survive a crash has to.
	await stage.sql(
		`alter database ${new URL(stage.databaseUrl).pathname.slice(1)} set synchronous_commit = on`,
	);
	({ serverUrl } = stage);

	const { databaseUrl } = stage;

	await stage.close();
	nodes = await startNodes({ databaseUrl, random: randomOf(1) });
	pool = openDevicePool(DEVICES + 1);
}, 240_000);

afterAll(async () => {
	await pool.close();
	await nodes.stop();
});

test(
	'two nodes and Postgres, with faults on the network (I1, I2, I3, I6, I7, I8, I10, I11)',
	{ timeout: 120_000, retry: RETRIES },
	async () => {
		const until = Date.now() + SECONDS * 1000;
		let runs = 0;

		for (let seed = 1; Date.now() < until && runs < 40; seed += 1) {
			expect(await violationsOf(realCase(seed))).toEqual([]);
			runs += 1;
		}

		console.info(`${runs} runs`);
		expect(runs).toBeGreaterThan(2);
	},
);

test('a node is killed in the middle of pushes (I2)', { timeout: 120_000, retry: RETRIES }, async () => {
	expect(await violationsOf(busyCase(), () => nodes.killOne())).toEqual([]);
});

test('Postgres crashes in the middle of pushes (I2)', { timeout: 120_000, retry: RETRIES }, async () => {
	expect(await violationsOf(busyCase(), () => nodes.crashPostgres())).toEqual([]);
});

test(
	'the database is restored from a backup while devices work (I2, I4)',
	{ timeout: 120_000, retry: RETRIES },
	async () => {
		const { operations } = busyCase();
		const third = Math.floor(operations.length / 3);

		operations.splice(2 * third, 0, { do: 'restore' });
		operations.splice(third, 0, { do: 'back up' });

		expect(await violationsOf({ ...busyCase(), operations })).toEqual([]);
	},
);

async function violationsOf(theCase: Case, accident?: () => Promise<void>): Promise<string[]> {
	const learner = learners.pop();

	if (!learner) throw new Error('there are no learners left');

	const random = randomOf(theCase.seed);
	const world = createRealWorld({ learner, paths, steps, serverUrl }, nodes);

	try {
		const outcome = await runCase(theCase, { world, pool, random, ...(accident ? { accident } : {}) });

		return outcome.violations;
	} finally {
		await world.close();
		await showAll();
	}
}

/** Each run begins with every path published. */
async function showAll(): Promise<void> {
	const client = await connect(nodes.databaseUrl);

	await client.query(`update learning_paths set status = 'published'`);
	await client.end();
}

/** A case for a real server: restoring takes seconds there, and has a test of its own. */
function realCase(seed: number): Case {
	const drawn = caseOf(seed);

	return {
		...drawn,
		crowd: 0,
		operations: drawn.operations.filter(({ do: what }) => what !== 'back up' && what !== 'restore'),
	};
}

/** All devices work without pause, and half of the requests have an accident. */
function busyCase(): Case {
	const operations: Case['operations'] = Array.from({ length: 60 }, (_, index) =>
		index % 3 === 2
			? { do: 'wait', ms: 25 }
			: {
					do: 'work',
					device: index % DEVICES,
					edit: index % 7 === 6 ? 'reopen' : 'finish',
					path: index % 3,
					step: index % 4,
				},
	);

	return { seed: 7, crowd: 0, operations, faults: caseOf(7).faults };
}
