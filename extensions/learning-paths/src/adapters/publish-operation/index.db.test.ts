import { PastRevision } from '@learning-paths/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { makePath, makePublishedPath, type TestPath } from '../../testing/paths.ts';
import { findEditor, makeLearner, type Person } from '../../testing/people.ts';
import { readData } from '../../testing/read.ts';
import { sharedStage, type Stage } from '../../testing/stage.ts';

/** The flow in snapshots/config.yaml, which the Studio offers for what is selected in the list of paths. */
const FLOW = '5f1d0c1e-f10e-4b0c-8a11-7075626c6973';

let stage: Stage;
let editor: Person;

beforeAll(async () => {
	stage = await sharedStage();
	editor = await findEditor(stage);
});

afterAll(() => stage.close());

test('an editor publishes several paths from the list; those without changes get no new revision', async () => {
	const draft = await makePath(stage);
	const same = await makePublishedPath(stage, editor);

	expect(await trigger(editor, [draft, same], 'Spring review')).toMatchObject({ status: 200 });
	expect(await history(draft)).toMatchObject([
		{ number: 1, note: 'Spring review', publishedBy: editor.email },
	]);
	expect(await history(same)).toMatchObject([{ number: 1 }]);
});

test('a learner publishes nothing', async () => {
	const draft = await makePath(stage);

	expect((await trigger(await makeLearner(stage), [draft])).status).toBe(403);
	expect(await history(draft)).toEqual([]);
});

function trigger(person: Person, paths: TestPath[], note?: string) {
	const body = { collection: 'learning_paths', keys: paths.map(({ id }) => id), note };

	return person.send({ method: 'POST', path: `/flows/trigger/${FLOW}`, body });
}

async function history({ id }: TestPath) {
	return readData(
		z.array(PastRevision),
		await editor.send({ path: `/learning/editor/paths/${id}/revisions` }),
	);
}
