import { ProgressDocument } from '@learning-paths/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePublishedPath, type TestPath } from '../../testing/paths.ts';
import { findEditor, makeLearner, type Person } from '../../testing/people.ts';
import { progressOn, pullAll, push } from '../../testing/progress.ts';
import { readData } from '../../testing/read.ts';
import { sharedStage, type Stage } from '../../testing/stage.ts';

let stage: Stage;
let editor: Person;

beforeAll(async () => {
	stage = await sharedStage();
	editor = await findEditor(stage);
});

afterAll(() => stage.close());

test('a reset is the next attempt: it reaches devices, older work does not undo it, what was done is kept', async () => {
	const { learner, path, row } = await workedOn();
	const late = progressOn(path.id, { finished: { [path.steps[1] ?? '']: Date.now() } });

	expect(readData(ProgressDocument, await reset(row, editor))).toMatchObject({ attempt: 1, steps: {} });
	expect((await pullAll(learner)).get(path.id)).toMatchObject({ attempt: 1, steps: {}, lastStep: null });

	const { conflicts } = await push(learner, [late]);

	expect(conflicts).toMatchObject([{ attempt: 1, steps: {} }]);

	const [archived] = await stage.sql<{ document: ProgressDocument }>(
		'select document from learning.progress_archive where user_profile = $1 and learning_path = $2 and attempt = 0',
		[learner.profile, path.id],
	);

	expect(Object.keys(archived?.document.steps ?? {}).sort()).toEqual([...path.steps].sort());
});

/** It ended in a 500: the count is an `integer`, and a device may have sent the largest. */
test('attempts that are counted to their end are left as they are', async () => {
	const { learner, path, row } = await workedOn();

	await push(learner, [{ ...progressOn(path.id, {}), attempt: 2 ** 31 - 1 }]);

	expect(await reset(row, editor)).toMatchObject({ status: 400, code: 'INVALID_PAYLOAD' });
	expect((await pullAll(learner)).get(path.id)).toMatchObject({ attempt: 2 ** 31 - 1 });
});

test('who did it is in the activity', async () => {
	const { row } = await workedOn();

	await reset(row, editor);

	expect(
		await stage.sql('select "user", action from directus_activity where item = $1', [row]),
	).toMatchObject([{ user: editor.user, action: 'update' }]);
});

test('the devices of the learner are told at once', async () => {
	const { learner, row } = await workedOn();
	const leave = new AbortController();
	const { body } = await fetch(`${stage.url}/learning/sync/v1/${learner.user}/events`, {
		headers: { authorization: `Bearer ${learner.token}` },
		signal: leave.signal,
	});
	const events = body?.pipeThrough(new TextDecoderStream()).getReader();

	expect((await events?.read())?.value).toContain('welcome');
	await reset(row, editor);
	expect((await events?.read())?.value).toContain('{"topic":"progress"}');
	leave.abort();
});

test('only an editor resets, and nobody edits progress by hand', async () => {
	const { learner, row } = await workedOn();
	const patch = { method: 'PATCH', path: `/items/learning_path_progress/${row}`, body: { attempt: 5 } };

	expect((await reset(row, learner)).code).toBe('FORBIDDEN');
	expect((await stage.send({ method: 'POST', path: address(row) })).code).toBe('UNAUTHENTICATED');
	expect((await reset(randomUUID(), editor)).code).toBe('NOT_FOUND');
	expect((await editor.send(patch)).status).toBe(403);
	expect((await learner.send(patch)).status).toBe(403);
});

async function workedOn(): Promise<{ learner: Person; path: TestPath; row: string }> {
	const path = await makePublishedPath(stage, editor);
	const learner = await makeLearner(stage);

	await push(learner, [progressOn(path.id, { finished: { [path.steps[0] ?? '']: Date.now() } })]);

	const [row] = await stage.sql<{ id: string }>(
		'select id from learning_path_progress where user_profile = $1 and learning_path = $2',
		[learner.profile, path.id],
	);

	return { learner, path, row: row?.id ?? '' };
}

function reset(row: string, person: Person) {
	return person.send({ method: 'POST', path: address(row) });
}

function address(row: string): string {
	return `/learning/editor/progress/${row}/reset`;
}
