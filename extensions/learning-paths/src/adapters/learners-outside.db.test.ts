import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePublishedPath, type TestPath } from '../testing/paths.ts';
import { findEditor, makeLearner, type Person } from '../testing/people.ts';
import { everyRoute } from '../testing/routes.ts';
import { sharedStage, type Stage } from '../testing/stage.ts';

let stage: Stage;
let learner: Person;
let path: TestPath;

beforeAll(async () => {
	stage = await sharedStage();
	learner = await makeLearner(stage);
	path = await makePublishedPath(stage, await findEditor(stage));
});

afterAll(() => stage.close());

// With one permission more, a learner would read everyone's rows: without a licence there is none that is finer.
test('a learner has no permission, and neither has the public', async () => {
	expect(
		await stage.sql(
			`select permission.collection, permission.action, policy.name
			from directus_permissions as permission
			join directus_policies as policy on policy.id = permission.policy
			where not policy.app_access`,
		),
	).toEqual([]);
	expect((await learner.send({ path: '/permissions/me' })).json).toEqual({ data: {} });
});

test('a learner reads and writes nothing by way of Directus', async () => {
	const collections = await stage.api.request<{ collection: string; schema: unknown }[]>(
		'GET',
		'/collections',
	);

	for (const { collection, schema } of collections) {
		if (schema === null) continue;

		const address = collection.startsWith('directus_')
			? `/${collection.replace('directus_', '')}`
			: `/items/${collection}`;

		for (const method of ['GET', 'POST', 'PATCH', 'DELETE', 'SEARCH']) {
			const answer = await learner.send({ method, path: address, ...(method === 'GET' ? {} : { body: {} }) });

			expect(answer.status, `${method} ${address} ${answer.text}`).toBeGreaterThanOrEqual(400);
		}
	}
});

test('of themselves, too, Directus tells a learner their id alone', async () => {
	expect((await learner.send({ path: '/users/me?fields=*.*' })).json).toEqual({ data: { id: learner.user } });
	expect((await learner.send({ method: 'PATCH', path: '/users/me', body: { title: 'x' } })).status).toBe(403);
});

test('nothing of the Studio answers to a learner', async () => {
	for (const address of [
		'/collections',
		'/fields',
		'/relations',
		'/schema/snapshot',
		'/settings',
		'/extensions',
		'/server/specs/graphql/system',
		'/license',
		'/utils/export/learning_paths',
		'/flows/trigger/5f1d0c1e-f10e-4b0c-8a11-7075626c6973',
	]) {
		const method = address.startsWith('/utils') || address.startsWith('/flows') ? 'POST' : 'GET';
		const answer = await learner.send({
			method,
			path: address,
			...(method === 'GET'
				? {}
				: { body: { collection: 'learning_paths', keys: [path.id], query: {}, format: 'json', file: {} } }),
		});

		expect(
			answer.status >= 400 || !/learning_path|"collection"/.test(answer.text),
			`${address} ${answer.text}`,
		).toBe(true);
	}
});

test('every route for editors refuses a learner', async () => {
	const routes = everyRoute(learner, { path: path.id }).filter(({ path: address }) =>
		address.startsWith('/learning/editor/'),
	);

	expect(routes.length).toBeGreaterThan(10);

	for (const { method, path: address } of routes) {
		const answer = await learner.send({ method, path: address, ...(method === 'GET' ? {} : { body: {} }) });

		expect(['FORBIDDEN', 'NOT_FOUND'], `${method} ${address} ${answer.text}`).toContain(answer.code);
	}
});
