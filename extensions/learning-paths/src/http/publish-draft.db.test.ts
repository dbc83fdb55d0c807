import { finishStep, noProgress, PathDocument, type ProgressDocument } from '@learning-paths/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { settleOwedCompletions } from '../db/owed-completions.ts';
import type { Sql } from '../db/sql.ts';
import { makePublishedPath, publish, type TestPath } from '../testing/paths.ts';
import { findEditor, makeLearner, type Person } from '../testing/people.ts';
import { push } from '../testing/progress.ts';
import { type Connection, sharedStage, type Stage } from '../testing/stage.ts';
import { waitingForLock } from '../testing/waiting-for-locks.ts';

let stage: Stage;
let editor: Person;
let learner: Person;
let path: TestPath;
/** A connection with an open transaction: someone who is just writing. */
let other: Connection;

beforeAll(async () => {
	stage = await sharedStage();
	editor = await findEditor(stage);
});

beforeEach(async () => {
	learner = await makeLearner(stage);
	path = await makePublishedPath(stage, editor);
	other = await stage.connection();
	await other.query('begin');

	return () => other.end();
});

afterAll(() => stage.close());

/**
 * Whoever finished the last step that was left while an editor published without the others, had not finished the path: the push
 * was judged by the old revision, and the publish did not see what was not committed.
 */
test.each([
	['on a path that was worked on before', () => push(learner, [noProgress(path.id)])],
	['as the first work on the path', () => Promise.resolve()],
])('a push that is under way during a publish finishes the path, %s', async (_, before) => {
	await before();
	await withoutTheSecondStep();
	await storeByOther(firstFinished());

	const publishing = publish(path, editor);

	await waitingForLock(stage, 'learning_path', publishing);
	await other.query('commit');
	await publishing;

	expect(await completed()).toEqual([{ revision: 2, dated: true }]);
	expect(await owed()).toEqual([]);
});

/** Each had what the other wanted next: Postgres ended one of the two, and with it perhaps the publish. */
test('a push and a publish that write the same completion do not lock out each other', async () => {
	await push(learner, [firstFinished()]);
	await withoutTheSecondStep();
	// Both steps: the push earns the completion by the old revision as well.
	await other.query('select learning.write_progress($1, $2)', [
		learner.profile,
		JSON.stringify([finishStep(firstFinished(), path.steps[1] ?? '', Date.now())]),
	]);

	const publishing = publish(path, editor);

	await waitingForLock(stage, 'learning_path', publishing);
	await other.query(
		`select learning.record_completion(learning_path, user_profile, attempt, steps::jsonb)
		from learning_path_progress where user_profile = $1`,
		[learner.profile],
	);
	await other.query('commit');
	await publishing;

	expect(await completed()).toEqual([{ revision: 2, dated: true }]);
});

test('what a publish owes when it is cut short is done when a server starts', async () => {
	await push(learner, [firstFinished()]);
	await withoutTheSecondStep();
	await other.query('select from learning_path_progress where user_profile = $1 for update', [
		learner.profile,
	]);

	const publishing = editor.send({ method: 'POST', path: `/learning/editor/paths/${path.id}/publish` });

	await waitingForLock(stage, 'learning_path_progress', publishing);
	await stage.sql(
		`select pg_terminate_backend(pid) from pg_stat_activity
		where datname = current_database() and wait_event_type = 'Lock' and query like '%learning_path_progress%'`,
	);
	expect((await publishing).status).toBeGreaterThanOrEqual(500);
	await other.query('commit');

	expect(await completed()).toEqual([]);
	expect(await owed()).toHaveLength(1);

	const database: Sql = {
		query: <Row>({ text }: { text: string }, values: readonly unknown[] = []) =>
			stage.sql<Row>(text, [...values]),
	};

	expect(await settleOwedCompletions(database)).toBe(1);
	expect(await completed()).toEqual([{ revision: 2, dated: true }]);
	expect(await settleOwedCompletions(database)).toBe(0);
});

/** It took what was committed between two of its looks, and froze half of what the editor had saved in one go. */
test('a revision has an edit wholly or not at all', async () => {
	await rename(path.steps[0], 'Edited before');
	await other.query(`update learning_path_steps set title = 'New one' where id = $1`, [path.steps[0]]);

	const publishing = publish(path, editor);

	await waitingForLock(stage, 'learning_paths', publishing);
	await other.query(`update learning_path_steps set title = 'New two' where id = $1`, [path.steps[1]]);
	await other.query('commit');
	await publishing;

	expect(await titles()).toEqual(['New one', 'New two']);
	expect(await marked()).toBe(false);
});

/** The edit found the mark still set and left it; the publish, which did not have that edit, then took it away. */
test('an edit that is saved during a publish is still to be published', async () => {
	await rename(path.steps[0], 'Edited before');
	await other.query('lock table learning.path_search in share row exclusive mode');

	const publishing = publish(path, editor);

	await waitingForLock(stage, 'learning.path_search', publishing);

	const saving = rename(path.steps[1], 'Edited meanwhile');

	await waitingForLock(stage, 'update "learning_path_steps"', saving);
	await other.query('commit');
	await Promise.all([publishing, saving]);

	expect(await titles()).toEqual(['Edited before', 'Two']);
	expect(await marked()).toBe(true);
});

function firstFinished(): ProgressDocument {
	return finishStep(noProgress(path.id), path.steps[0] ?? '', Date.now());
}

/** What a push does, in the other's transaction. */
async function storeByOther(document: ProgressDocument): Promise<void> {
	const { rows } = await other.query<{ stored: boolean }>(
		`select learning.store_progress(user_profile, generation, version, $2) as stored
		from learning.sync_clock where user_profile = $1`,
		[learner.profile, JSON.stringify([document])],
	);

	expect(rows).toEqual([{ stored: true }]);
}

/** In the draft alone. */
async function withoutTheSecondStep(): Promise<void> {
	await stage.api.request('DELETE', `/items/learning_path_steps/${path.steps[1]}`);
}

function rename(step: string | undefined, title: string): Promise<unknown> {
	return stage.api.request('PATCH', `/items/learning_path_steps/${step}`, { title });
}

/** The learner's completions, and whether the progress has their date. */
function completed(): Promise<unknown[]> {
	return stage.sql(
		`select completion.revision, progress.finished_at = completion.finished_at as dated
		from learning_path_completions as completion
		join learning_path_progress as progress using (learning_path, user_profile, attempt)
		where user_profile = $1`,
		[learner.profile],
	);
}

function owed(): Promise<unknown[]> {
	return stage.sql('select from learning.owed_completions where learning_path = $1', [path.id]);
}

/** Of the steps that learners see. */
async function titles(): Promise<(string | null)[]> {
	const [row] = await stage.sql<{ document: unknown }>(
		`select document from learning_path_revisions where learning_path = $1 order by number desc limit 1`,
		[path.id],
	);

	return PathDocument.parse(row?.document).steps.map(({ title }) => title);
}

async function marked(): Promise<boolean | undefined> {
	const [row] = await stage.sql<{ unpublished_changes: boolean }>(
		'select unpublished_changes from learning_paths where id = $1',
		[path.id],
	);

	return row?.unpublished_changes;
}
