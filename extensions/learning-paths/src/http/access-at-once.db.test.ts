import { Manifest } from '@learning-paths/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assignGroup, joinGroup, makeGroup } from '../testing/groups.ts';
import { assign, makePath, makePublishedPath, publish, type TestPath } from '../testing/paths.ts';
import { findEditor, makeLearner, type Person } from '../testing/people.ts';
import { progressOn, push, pullAll } from '../testing/progress.ts';
import { sharedStage, type Stage } from '../testing/stage.ts';
import { uploadDot } from '../testing/uploads.ts';

let stage: Stage;
let editor: Person;
let person: Person;

beforeAll(async () => {
	stage = await sharedStage();
	[editor, person] = await Promise.all([findEditor(stage), makeLearner(stage)]);
});

afterAll(() => stage.close());

test('status, visibility and assignments act at once, on every route', async () => {
	const cover = await uploadDot(stage);
	const path = await makePath(stage, { visibility: 'public', cover });
	const set = (fields: Record<string, unknown>) =>
		stage.api.request('PATCH', `/items/learning_paths/${path.id}`, fields);
	const seen = () => statuses(path, cover);

	expect(await seen()).toEqual(HIDDEN);
	await publish(path, editor);
	expect(await seen()).toEqual(SHOWN);
	await set({ visibility: 'private' });
	expect(await seen()).toEqual(HIDDEN);

	const assignment = await assign(stage, path, person);

	expect(await seen()).toEqual(SHOWN);
	await stage.api.request('DELETE', `/items/learning_path_assignments/${assignment}`);
	expect(await seen()).toEqual(HIDDEN);
	await set({ visibility: 'public' });
	expect(await seen()).toEqual(SHOWN);
	await set({ status: 'archived' });
	expect(await seen()).toEqual(HIDDEN);
	await set({ status: 'published' });
	expect(await seen()).toEqual(SHOWN);
	await set({ status: 'draft' });
	expect(await seen()).toEqual(HIDDEN);
});

test('a group gives its paths to whoever joins and takes them from whoever leaves; progress stays', async () => {
	const cover = await uploadDot(stage);
	const path = await makePublishedPath(stage, editor, { visibility: 'private', cover });
	const group = await makeGroup(stage);
	const remove = (collection: string, id: string) =>
		stage.api.request('DELETE', `/items/${collection}/${id}`);
	const seen = () => statuses(path, cover);

	const membership = await joinGroup(stage, group, person);

	expect(await seen()).toEqual(HIDDEN);

	const assignment = await assignGroup(stage, path, group);

	expect(await seen()).toEqual(SHOWN);

	const work = progressOn(path.id, { finished: { [path.steps[0] ?? '']: Date.now() } });

	await push(person, [work]);
	await remove('user_group_members', membership);
	expect(await seen()).toEqual(HIDDEN);
	expect((await pullAll(person)).get(path.id)).toEqual(work);
	await joinGroup(stage, group, person);
	expect(await seen()).toEqual(SHOWN);
	await remove('learning_path_group_assignments', assignment);
	expect(await seen()).toEqual(HIDDEN);
	await assignGroup(stage, path, group);
	expect(await seen()).toEqual(SHOWN);
	await remove('user_groups', group);
	expect(await seen()).toEqual(HIDDEN);
	expect((await pullAll(person)).get(path.id)).toEqual(work);
});

test('an assignment of their own says everything about the date; else the earliest of their groups counts', async () => {
	const path = await makePublishedPath(stage, editor, { visibility: 'private' });
	const [early, late, open] = await Promise.all([1, 2, 3].map(() => makeGroup(stage, [person])));
	const dueOn = async () => {
		const manifest = Manifest.parse((await person.sync('GET', '/content')).json);

		return manifest.data.filter(({ id }) => id === path.id).map((item) => item.dueOn);
	};

	await assignGroup(stage, path, String(open));
	expect(await dueOn()).toEqual([null]);
	await assignGroup(stage, path, String(late), { due_on: '2030-06-01' });
	await assignGroup(stage, path, String(early), { due_on: '2030-05-01' });
	expect(await dueOn()).toEqual(['2030-05-01']);

	const assignment = await assign(stage, path, person, { due_on: '2030-07-01' });

	expect(await dueOn()).toEqual(['2030-07-01']);
	await stage.api.request('PATCH', `/items/learning_path_assignments/${assignment}`, { due_on: null });
	expect(await dueOn()).toEqual([null]);
	await stage.api.request('DELETE', `/items/learning_path_assignments/${assignment}`);
	expect(await dueOn()).toEqual(['2030-05-01']);
});

test('content acts when it is published', async () => {
	const path = await makePath(stage, { title: 'Before', steps: [{ title: 'A step' }] });
	const titles = async () => {
		const answers = await Promise.all([
			person.send({ path: `/learning/paths/${path.id}` }),
			person.sync('GET', `/content/${path.id}/1`),
		]);

		return answers.map(({ text }) => [text.includes('Before'), text.includes('A step')]);
	};

	await publish(path, editor);
	await stage.api.request('PATCH', `/items/learning_paths/${path.id}`, { title: 'After' });
	await stage.api.request('DELETE', `/items/learning_path_steps/${String(path.steps[0])}`);
	expect(await titles()).toEqual([
		[true, true],
		[true, true],
	]);

	await publish(path, editor);
	// The current revision is new, and revision 1 is what it was.
	expect(await titles()).toEqual([
		[false, false],
		[true, true],
	]);
});

test("a draft's file is nobody's, and a file stays with every revision that shows it", async () => {
	const [first, second] = await Promise.all([uploadDot(stage), uploadDot(stage)]);
	const path = await makePath(stage, { cover: first });
	const status = async (file: string) => (await stage.send({ path: `/learning/assets/${file}` })).status;

	await publish(path, editor);
	await stage.api.request('PATCH', `/items/learning_paths/${path.id}`, { cover: second });
	expect(await status(second)).toBe(404);

	await publish(path, editor);
	expect(await status(second)).toBe(200);
	expect(await status(first)).toBe(200);
});

const SHOWN = [200, 200, 200, 200];
const HIDDEN = [404, 404, 404, 404];

async function statuses(path: TestPath, cover: string): Promise<number[]> {
	const answers = await Promise.all([
		person.send({ path: `/learning/paths/${path.id}` }),
		person.send({ path: `/learning/assets/${cover}` }),
		person.send({ path: `/learning/me/paths/${path.id}/progress` }),
		person.sync('GET', `/content/${path.id}/1`),
	]);

	return answers.map(({ status }) => status);
}
