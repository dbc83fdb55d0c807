import { makePath, publish } from '../../extensions/learning-paths/src/testing/paths.ts';
import { findEditor, makeLearner } from '../../extensions/learning-paths/src/testing/people.ts';
import type { Stage } from '../../extensions/learning-paths/src/testing/stage.ts';
import { openDevicePool } from '../device/device-pool.ts';
import { type Case, DEVICES, FORBIDDEN_PATH, PATHS, STEPS } from '../simulation/case.ts';
import type { CaseStage } from '../simulation/case-stage.ts';
import type { Outcome } from '../simulation/outcome.ts';
import { playUntilJudged } from '../simulation/play-until-judged.ts';
import { randomOf } from '../simulation/random.ts';
import { runCase } from '../simulation/run-case.ts';
import { type Nodes, startNodes } from './nodes.ts';
import { openPatientDatabase } from './patient-database.ts';
import { realCaseOf } from './real-case.ts';
import { createRealWorld } from './real-world.ts';

/** Where cases are played on real nodes. */
export interface RealStage extends CaseStage {
	nodes: Nodes;
	/** Plays a case with a new learner. @param accident What happens to the server in the middle of it. */
	play(theCase: Case, accident?: () => Promise<void>): Promise<Outcome>;
}

/** Makes what cases need on a stage, and puts two nodes in the place of its one instance. */
export async function openRealStage(stage: Stage): Promise<RealStage> {
	const { databaseUrl, serverUrl } = stage;
	const editor = await findEditor(stage);
	const made = [];

	for (let index = 0; index < PATHS; index += 1) {
		const path = await makePath(stage, { visibility: index === FORBIDDEN_PATH ? 'private' : 'public' });

		await publish(path, editor);
		made.push(path);
	}

	const paths = made.map(({ id }) => id);
	const steps = made.flatMap((path) => path.steps).slice(0, STEPS);

	await makeItDangerous(stage);
	await stage.close();

	const nodes = await startNodes({ databaseUrl, random: randomOf(1) });
	const postgres = openPatientDatabase(databaseUrl);
	const pool = openDevicePool(DEVICES + 1);
	const sql = async <Row>(text: string, values: unknown[] = []) =>
		(await postgres.ask(text, values)) as Row[];

	return {
		nodes,
		// Their learners share the paths, which a case may take away.
		atOnce: 1,
		caseOf: realCaseOf,
		replay: 'npm run soak -- --real --replay',
		play: (theCase, accident) => playUntilJudged(() => playOnce(theCase, accident)),
		async close() {
			await pool.close();
			await postgres.close();
			await nodes.stop();
		},
	};

	async function playOnce(theCase: Case, accident: (() => Promise<void>) | undefined): Promise<Outcome> {
		const learner = await makeLearner({ ...stage, sql });
		const random = randomOf(theCase.seed);
		const world = createRealWorld({ learner, paths, steps, serverUrl }, nodes);

		try {
			return await runCase(theCase, { world, pool, random, ...(accident ? { accident } : {}) });
		} finally {
			await world.close();
			// Each case begins with every path published.
			await sql(`update learning_paths set status = 'published'`);
		}
	}
}

async function makeItDangerous(stage: Stage): Promise<void> {
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
}
