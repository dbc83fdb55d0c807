import { Impact, PastRevision, PathDocument, Restored } from '@learning-paths/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { makePng } from '../../testing/make-png.ts';
import { makePath, makePublishedPath, publish, type TestPath } from '../../testing/paths.ts';
import { findEditor, makeLearner, type Person } from '../../testing/people.ts';
import { readData } from '../../testing/read.ts';
import { sharedStage, type Stage } from '../../testing/stage.ts';
import { upload } from '../../testing/uploads.ts';

const TEXT = `Only here ${randomUUID()}`;

let stage: Stage;
let editor: Person;

beforeAll(async () => {
	stage = await sharedStage();
	editor = await findEditor(stage);
});

afterAll(() => stage.close());

test('a revision comes back into the draft: words, order, blocks and ids; learners still see the newest', async () => {
	const image = await upload(stage, { name: 'a.png', type: 'image/png', bytes: makePng(20, 10) });
	const path = await makePublishedPath(stage, editor, {
		title: 'As it was',
		description: 'Once',
		cover: image,
		steps: [
			{ title: 'First', blocks: [{ text: 'One' }, { image, alt: 'A picture', caption: 'Below it' }] },
			{ title: null, required: false, blocks: [] },
			{ title: 'Last', blocks: [{ text: 'Three' }] },
		],
	});
	const before = await preview(path);

	await stage.api.request('PATCH', `/items/learning_paths/${path.id}`, {
		title: 'As it became',
		description: null,
		cover: null,
		steps: {
			create: [{ title: 'New', sort: 9 }],
			update: [{ id: path.steps[2], sort: 1, title: 'Renamed' }],
			delete: [path.steps[1]],
		},
	});
	await stage.sql('update learning_path_steps set learning_path = null where id = $1', [path.steps[0]]);
	await publish(path, editor, { note: 'A change of mind', minor: true });

	expect(readData(Restored, await restore(path, { revision: 1 }))).toMatchObject({ missing: 0 });
	expect({ ...(await preview(path)), publishedAt: 0 }).toEqual({ ...before, publishedAt: 0 });
	expect(await seen(path)).toMatchObject({ revision: 2, title: 'As it became' });
	expect(await marked(path)).toBe(true);

	await publish(path, editor);
	expect(await seen(path)).toMatchObject({ revision: 3, title: 'As it was' });
	expect(await history(path)).toMatchObject([
		{ number: 3, current: true, note: null, minor: false },
		{ number: 2, current: false, note: 'A change of mind', minor: true, publishedBy: editor.email },
		{ number: 1, current: false },
	]);
});

test('restoring what is published leaves nothing to publish', async () => {
	const path = await makePublishedPath(stage, editor);

	await stage.api.request('PATCH', `/items/learning_path_steps/${path.steps[0]}`, { title: 'Other' });
	expect(await marked(path)).toBe(true);

	await restore(path, { revision: 1 });
	expect((await impact(path)).changes).toEqual([]);
	expect(await marked(path)).toBe(false);
});

test('block rows of the draft that was are not left behind', async () => {
	const path = await makePublishedPath(stage, editor, {
		steps: [{ title: 'One', blocks: [{ text: TEXT }] }],
	});
	const rows = () => stage.sql('select id from block_text where text = $1', [TEXT]);

	await restore(path, { revision: 1 });
	expect(await rows()).toHaveLength(1);
});

test('a file that is gone is told of, and the rest comes back', async () => {
	const image = await upload(stage, { name: 'gone.png', type: 'image/png', bytes: makePng(20, 10) });
	const path = await makePublishedPath(stage, editor, {
		cover: image,
		steps: [{ title: 'One', blocks: [{ image, alt: 'Gone' }, { text: 'Here' }] }],
	});

	await stage.sql('delete from directus_files where id = $1', [image]);

	expect(readData(Restored, await restore(path, { revision: 1 }))).toMatchObject({ missing: 2 });
	expect(await preview(path)).toMatchObject({ cover: null, steps: [{ blocks: [{ text: 'Here' }] }] });
});

test('a step that another path has taken over stays there', async () => {
	const path = await makePublishedPath(stage, editor);
	const other = await makePath(stage, { steps: [] });

	await stage.sql('update learning_path_steps set learning_path = $1 where id = $2', [
		other.id,
		path.steps[0],
	]);
	await restore(path, { revision: 1 });

	expect((await preview(other)).steps.map(({ id }) => id)).toEqual([path.steps[0]]);
	expect((await preview(path)).steps.map(({ title }) => title)).toEqual(['One', 'Two']);
});

test('nothing is restored over a draft that changed meanwhile, and all of it or nothing', async () => {
	const path = await makePublishedPath(stage, editor);
	const { draft } = await impact(path);

	await stage.api.request('PATCH', `/items/learning_paths/${path.id}`, { title: 'Someone else was here' });
	expect(await restore(path, { revision: 1, draft })).toMatchObject({ status: 409, code: 'STALE_DRAFT' });
	expect(await preview(path)).toMatchObject({ title: 'Someone else was here' });
});

test('only editors restore, and only revisions that exist', async () => {
	const path = await makePublishedPath(stage, editor);
	const address = {
		method: 'POST',
		path: `/learning/editor/paths/${path.id}/restore`,
		body: { revision: 1 },
	};

	expect((await (await makeLearner(stage)).send(address)).code).toBe('FORBIDDEN');
	expect((await stage.send(address)).code).toBe('UNAUTHENTICATED');
	expect((await restore(path, { revision: 7 })).code).toBe('NOT_FOUND');
	expect((await restore(path, {})).code).toBe('INVALID_PAYLOAD');
	expect((await restore({ id: randomUUID() }, { revision: 1 })).status).toBeGreaterThanOrEqual(403);
});

function restore(path: Pick<TestPath, 'id'>, body: Record<string, unknown>) {
	return editor.send({ method: 'POST', path: `/learning/editor/paths/${path.id}/restore`, body });
}

async function preview(path: TestPath) {
	return readData(PathDocument, await editor.send({ path: `/learning/editor/paths/${path.id}/preview` }));
}

async function impact(path: TestPath) {
	return readData(Impact, await editor.send({ path: `/learning/editor/paths/${path.id}/impact` }));
}

async function seen(path: TestPath) {
	return readData(PathDocument, await stage.send({ path: `/learning/paths/${path.id}` }));
}

async function history(path: TestPath) {
	return readData(
		z.array(PastRevision),
		await editor.send({ path: `/learning/editor/paths/${path.id}/revisions` }),
	);
}

/** Whether lists show unpublished changes. */
async function marked(path: TestPath) {
	const [row] = await stage.sql<{ unpublished_changes: boolean }>(
		'select unpublished_changes from learning_paths where id = $1',
		[path.id],
	);

	return row?.unpublished_changes;
}
