import { PathDocument } from '@learning-paths/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePublishedPath, publish, type TestPath } from '../../testing/paths.ts';
import { findEditor, type Person } from '../../testing/people.ts';
import { readData } from '../../testing/read.ts';
import { sharedStage, type Stage } from '../../testing/stage.ts';

let stage: Stage;
let editor: Person;

beforeAll(async () => {
	stage = await sharedStage();
	editor = await findEditor(stage);
});

afterAll(() => stage.close());

test('a callout goes from the Studio to learners, and comes back with a revision', async () => {
	const path = await makePublishedPath(stage, editor, {
		steps: [
			{
				title: 'One',
				blocks: [{ text: 'Before' }, { collection: 'block_callout', item: { tone: 'tip', text: 'A *tip*' } }],
			},
		],
	});

	expect((await seen(path))[1]).toMatchObject({ kind: 'callout', tone: 'tip', text: 'A *tip*' });

	// As an editor: the Editor policy must let them, or the Studio's form would not open.
	const [block] = await stage.sql<{ item: string }>(
		`select item from learning_path_step_blocks where step = $1 and collection = 'block_callout'`,
		[path.steps[0]],
	);
	const changed = await editor.send({
		method: 'PATCH',
		path: `/items/block_callout/${String(block?.item)}`,
		body: { tone: 'warning' },
	});

	expect(changed.status).toBe(200);
	expect(await isMarked(path)).toBe(true);

	await publish(path, editor);
	expect((await seen(path))[1]).toMatchObject({ tone: 'warning' });

	const restored = await editor.send({
		method: 'POST',
		path: `/learning/editor/paths/${path.id}/restore`,
		body: { revision: 1 },
	});

	expect(restored.status).toBe(200);
	await publish(path, editor);
	expect((await seen(path))[1]).toMatchObject({ kind: 'callout', tone: 'tip', text: 'A *tip*' });
	expect(await stage.sql('select id from block_callout where text = $1', ['A *tip*'])).toHaveLength(1);
});

/** The blocks of the first step, as learners get them. */
async function seen({ id }: TestPath) {
	const { steps } = readData(PathDocument, await stage.send({ path: `/learning/paths/${id}` }));

	return steps[0]?.blocks ?? [];
}

async function isMarked({ id }: TestPath): Promise<boolean | undefined> {
	const [row] = await stage.sql<{ unpublished_changes: boolean }>(
		'select unpublished_changes from learning_paths where id = $1',
		[id],
	);

	return row?.unpublished_changes;
}
