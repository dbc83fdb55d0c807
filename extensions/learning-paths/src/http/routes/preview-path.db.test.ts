import { PathDocument } from '@learning-paths/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePath } from '../../testing/paths.ts';
import { findEditor, makeLearner, type Person } from '../../testing/people.ts';
import { readData } from '../../testing/read.ts';
import { sharedStage, type Stage } from '../../testing/stage.ts';
import { uploadDot } from '../../testing/uploads.ts';

let stage: Stage;
let editor: Person;

beforeAll(async () => {
	stage = await sharedStage();
	editor = await findEditor(stage);
});

afterAll(() => stage.close());

test('an editor previews a draft with its images; to everyone else both are not there', async () => {
	const image = await uploadDot(stage);
	const path = await makePath(stage, { steps: [{ title: 'One', blocks: [{ image, alt: 'A dot' }] }] });
	const preview = { path: `/learning/editor/paths/${path.id}/preview` };
	const file = { path: `/learning/editor/assets/${image}?size=large` };
	const learner = await makeLearner(stage);

	expect(readData(PathDocument, await editor.send(preview))).toMatchObject({
		revision: 0,
		steps: [{ blocks: [{ kind: 'image', alt: 'A dot' }] }],
	});
	expect((await editor.send(file)).status).toBe(200);

	// The learners' own address of the file shows what is published, to editors too.
	expect((await editor.send({ path: `/learning/assets/${image}` })).code).toBe('NOT_FOUND');

	expect((await learner.send(preview)).code).toBe('FORBIDDEN');
	expect((await learner.send(file)).code).toBe('NOT_FOUND');
	expect((await stage.send(preview)).code).toBe('UNAUTHENTICATED');
	expect((await stage.send(file)).code).toBe('NOT_FOUND');
});
