import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makePublishedPath, type TestPath } from '../testing/paths.ts';
import { findAdmin, findEditor, makeLearner, type Person } from '../testing/people.ts';
import { progressOn, push } from '../testing/progress.ts';
import type { Sent } from '../testing/send.ts';
import { sharedStage, type Stage } from '../testing/stage.ts';

const KEPT = ['learning_path_progress', 'learning_path_revisions', 'learning_path_completions'] as const;

let stage: Stage;
let path: TestPath;
let learner: Person;
let people: [name: string, person: Person][];
let ids: Record<(typeof KEPT)[number], string>;
let before: unknown;

beforeAll(async () => {
	stage = await sharedStage();

	const [admin, editor] = [await findAdmin(stage), await findEditor(stage)];

	learner = await makeLearner(stage);
	people = [
		['an admin', admin],
		['an editor', editor],
		['the learner', learner],
	];
	path = await makePublishedPath(stage, editor);
	await push(learner, [
		progressOn(path.id, { finished: Object.fromEntries(path.steps.map((step) => [step, Date.now()])) }),
	]);
	ids = {
		learning_path_progress: await idIn('learning_path_progress'),
		learning_path_revisions: await idIn('learning_path_revisions'),
		learning_path_completions: await idIn('learning_path_completions'),
	};
});

beforeEach(async () => {
	before = await records();
});

afterAll(() => stage.close());

describe.each(KEPT)('%s is not edited by hand', (collection) => {
	const items = `/items/${collection}`;
	const filter = () => ({ learning_path: { _eq: path.id } });
	const row = () => ({ learning_path: path.id, user_profile: learner.profile });

	test.each<[string, () => Sent]>([
		['by adding one', () => ({ method: 'POST', path: items, body: row() })],
		['by adding several', () => ({ method: 'POST', path: items, body: [row(), row()] })],
		[
			'by changing one',
			() => ({ method: 'PATCH', path: `${items}/${ids[collection]}`, body: { attempt: 5 } }),
		],
		[
			'by changing several',
			() => ({ method: 'PATCH', path: items, body: { keys: [ids[collection]], data: { attempt: 5 } } }),
		],
		[
			'by changing each',
			() => ({ method: 'PATCH', path: items, body: [{ id: ids[collection], attempt: 5 }] }),
		],
		[
			'by changing what a filter finds',
			() => ({ method: 'PATCH', path: items, body: { query: { filter: filter() }, data: { attempt: 5 } } }),
		],
		['by deleting one', () => ({ method: 'DELETE', path: `${items}/${ids[collection]}` })],
		['by deleting several', () => ({ method: 'DELETE', path: items, body: [ids[collection]] })],
		[
			'by deleting what a filter finds',
			() => ({ method: 'DELETE', path: items, body: { query: { filter: filter() } } }),
		],
		[
			'by GraphQL',
			() => ({
				method: 'POST',
				path: '/graphql',
				body: { query: `mutation { delete_${collection}_item(id: "${ids[collection]}") { id } }` },
			}),
		],
		['by an import', () => importOf(collection, [{ id: ids[collection], attempt: 5 }])],
	])('%s', async (_, sent) => {
		for (const [name, person] of people) {
			const answer = await person.send(sent());

			expect(answer.code, `${name}: ${answer.status} ${answer.text}`).not.toBeNull();
			expect(await records(), name).toEqual(before);
		}
	});
});

test.each<[string, () => Sent]>([
	[
		'progress by way of the profile',
		() => ({
			method: 'PATCH',
			path: `/items/user_profiles/${learner.profile}`,
			body: {
				progress: { update: [{ id: ids.learning_path_progress, attempt: 5 }], create: [], delete: [] },
			},
		}),
	],
	[
		'no progress any more by way of the profile',
		() => ({ method: 'PATCH', path: `/items/user_profiles/${learner.profile}`, body: { progress: [] } }),
	],
	[
		'a revision by way of the path',
		() => ({
			method: 'PATCH',
			path: `/items/learning_paths/${path.id}`,
			body: { published_revision: { id: ids.learning_path_revisions, note: 'by hand' } },
		}),
	],
	[
		'away the revision that learners see',
		() => ({ method: 'PATCH', path: `/items/learning_paths/${path.id}`, body: { published_revision: null } }),
	],
	[
		'away the revision that learners see, of several paths',
		() => ({
			method: 'PATCH',
			path: '/items/learning_paths',
			body: { keys: [path.id], data: { published_revision: null } },
		}),
	],
	[
		'a revision by way of a new path',
		() => ({
			method: 'POST',
			path: '/items/learning_paths',
			body: { title: 'x', published_revision: { number: 1, learning_path: path.id } },
		}),
	],
])('nobody edits %s', async (_, sent) => {
	for (const [name, person] of people) {
		const answer = await person.send(sent());

		expect(answer.status, `${name}: ${answer.text}`).toBeGreaterThanOrEqual(400);
		expect(await records(), name).toEqual(before);
	}
});

test('a new path may say that it is not published: copies do', async () => {
	const [editor] = people.filter(([name]) => name === 'an editor').map(([, person]) => person);
	const body = { title: 'A copy', published_revision: null };

	expect((await editor?.send({ method: 'POST', path: '/items/learning_paths', body }))?.status).toBe(200);
});

/** All that is kept of the test's path, and which revision it shows, as it stands. */
async function records(): Promise<unknown> {
	return await Promise.all([
		...KEPT.map((collection) =>
			stage.sql(`select * from ${collection} where learning_path = $1 order by id`, [path.id]),
		),
		stage.sql('select published_revision from learning_paths where id = $1', [path.id]),
	]);
}

async function idIn(collection: string): Promise<string> {
	const [row] = await stage.sql<{ id: string }>(`select id from ${collection} where learning_path = $1`, [
		path.id,
	]);

	return row?.id ?? '';
}

/** A file as the Studio's "Import" sends it. */
function importOf(collection: string, rows: unknown[]): Sent {
	return {
		method: 'POST',
		path: `/utils/import/${collection}`,
		headers: { 'content-type': 'multipart/form-data; boundary=xxx' },
		body: [
			'--xxx',
			'Content-Disposition: form-data; name="file"; filename="rows.json"',
			'Content-Type: application/json',
			'',
			JSON.stringify(rows),
			'--xxx--',
			'',
		].join('\r\n'),
	};
}
