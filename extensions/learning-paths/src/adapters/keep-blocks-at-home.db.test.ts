import { PathDocument } from '@learning-paths/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePath, type TestPath } from '../testing/paths.ts';
import { findEditor, type Person } from '../testing/people.ts';
import { readData } from '../testing/read.ts';
import { sharedStage, type Stage } from '../testing/stage.ts';

let stage: Stage;
let editor: Person;

beforeAll(async () => {
	stage = await sharedStage();
	editor = await findEditor(stage);
});

afterAll(() => stage.close());

/** Saving a path as a copy in the Studio emptied the original: its blocks moved over to the copy, because they came with their ids. */
test('a copy of a path, as the Studio sends it, gets blocks of its own and leaves the original whole', async () => {
	const path = await makePath(stage, {
		steps: [{ title: 'One', blocks: [{ text: 'First' }, { text: 'Second' }] }],
	});
	const before = await preview(path);
	const copied = before.steps.map(({ title, required, blocks }, index) => ({
		title,
		required,
		sort: index + 1,
		blocks: blocks.map((block, place) => ({
			id: block.id,
			sort: place + 1,
			collection: 'block_text',
			item: { text: block['text'] },
		})),
	}));
	const copy = await stage.api.request<TestPath>('POST', '/items/learning_paths?fields=id', {
		title: 'A copy',
		steps: copied,
	});

	expect((await preview(path)).steps).toEqual(before.steps);

	const [step] = (await preview(copy)).steps;

	expect(step?.blocks.map(({ text }) => text)).toEqual(['First', 'Second']);
	expect(step?.blocks.map(({ id }) => id)).not.toEqual(before.steps[0]?.blocks.map(({ id }) => id));
});

async function preview({ id }: Pick<TestPath, 'id'>) {
	return readData(PathDocument, await editor.send({ path: `/learning/editor/paths/${id}/preview` }));
}
