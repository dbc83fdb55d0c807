import { finishStep, noProgress, startStep } from '@learning-paths/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PULL_BY_TOKEN } from '../../db/pull.ts';
import { LOOK_BY_TOKEN } from '../../db/quick-push.ts';
import { makePublishedPath, type TestPath } from '../../testing/paths.ts';
import { findEditor, makeLearner, type Person } from '../../testing/people.ts';
import { push } from '../../testing/progress.ts';
import { sharedStage, type Stage } from '../../testing/stage.ts';

/** What the sync must not ask of Postgres, in a large database least of all (decision 0013). */
let stage: Stage;
let path: TestPath;

beforeAll(async () => {
	stage = await sharedStage();
	path = await makePublishedPath(stage, await findEditor(stage), { steps: [{ title: 'One' }] });
});

afterAll(() => stage.close());

/**
 * Postgres makes a plan for the very values, each time, where it believes that to be cheaper by more than the planning. It believed so
 * of the paths of a push in a large table, and pushes took twice the time.
 */
test.each([
	['pull', PULL_BY_TOKEN, (me: Person) => [me.user, null, null, 0, 100]],
	['push', LOOK_BY_TOKEN, (me: Person) => [me.user, null, `{${path.id}}`]],
])('the statement of a %s is planned once, and not for each device', async (_, text, values) => {
	const learner = await makeLearner(stage);
	const connection = await stage.connection();
	const literals = values(learner).map((value) => (value === null ? 'null' : `'${value}'`));

	try {
		await connection.query(`prepare asked as ${text}`);

		const costs: number[] = [];

		for (const kind of ['generic', 'custom']) {
			await connection.query(`set plan_cache_mode = force_${kind}_plan`);

			const { rows } = await connection.query<{ 'QUERY PLAN': [{ Plan: { 'Total Cost': number } }] }>(
				`explain (format json) execute asked (${literals.join(', ')})`,
			);

			costs.push(rows[0]?.['QUERY PLAN'][0].Plan['Total Cost'] ?? Number.NaN);
		}

		const [generic = Number.NaN, custom = Number.NaN] = costs;

		// Postgres takes planning to cost 2.5 for each table and 2.5 more (`cached_plan_cost`); the pull has five.
		expect(generic).toBeLessThan(custom + 15);
	} finally {
		await connection.end();
	}
});

/** Otherwise each push leaves a dead entry in every index until a vacuum, which comes late in a large table. */
test('work on a path that was worked on before writes to no index', async () => {
	const learner = await makeLearner(stage);
	const begun = startStep(noProgress(path.id), path.steps[0] ?? '', Date.now());

	await push(learner, [begun]);

	const connection = await stage.connection();

	try {
		await connection.query('begin');
		await connection.query('select learning.write_progress($1, $2)', [
			learner.profile,
			JSON.stringify([finishStep(begun, path.steps[0] ?? '', Date.now())]),
		]);

		const { rows } = await connection.query(
			`select pg_stat_get_xact_tuples_updated(progress) as all, pg_stat_get_xact_tuples_hot_updated(progress) as in_place
			from (select 'learning_path_progress'::regclass as progress) as one`,
		);

		expect(rows).toEqual([{ all: '1', in_place: '1' }]);
	} finally {
		await connection.query('rollback');
		await connection.end();
	}
});
