import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Relation } from '../domain/private-user-field.ts';
import { makePublishedPath, type TestPath } from '../testing/paths.ts';
import { findAdmin, findEditor, makeLearner, type Person } from '../testing/people.ts';
import { progressOn, push } from '../testing/progress.ts';
import { everyRoute } from '../testing/routes.ts';
import { plantSecrets, PRIVATE_FIELDS, SECRET_MARK } from '../testing/secrets.ts';
import type { Answer, Sent } from '../testing/send.ts';
import { ownStage, type Stage } from '../testing/stage.ts';
import { type WayToUsers, waysToUsers } from '../testing/ways-to-users.ts';

const FIELDS = Object.keys(PRIVATE_FIELDS);

let stage: Stage;
let admin: Person;
let editor: Person;
let learner: Person;
let victim: Person;
let path: TestPath;
let collections: string[];
/** From what an editor reads. */
let ways: { short: WayToUsers[]; long: WayToUsers[] };

// An instance of its own: secrets are planted in tables of Directus that all tests share.
beforeAll(async () => {
	stage = await ownStage();
	[admin, editor] = [await findAdmin(stage), await findEditor(stage)];
	[learner, victim] = await Promise.all([makeLearner(stage), makeLearner(stage, { name: 'Vera' })]);
	path = await makePublishedPath(stage, admin);
	await push(victim, [progressOn(path.id, { finished: { [path.steps[0] ?? '']: Date.now() } })]);
	await plantSecrets({ victim, path }, stage);

	const all = await stage.api.request<{ collection: string; schema: unknown }[]>('GET', '/collections');
	const relations = await stage.api.request<Relation[]>('GET', '/relations');

	collections = all.filter(({ schema }) => schema !== null).map(({ collection }) => collection);

	const read = await Promise.all(collections.map((name) => editor.send({ path: addressOf(name) })));

	ways = waysToUsers(
		collections.filter((_, at) => read[at]?.status === 200),
		relations,
	);
});

afterAll(() => stage.close());

describe('these tests look where the secrets are', () => {
	test.each([
		'users',
		'activity',
		'revisions',
		'presets',
		'notifications',
		'shares',
		'comments',
		'operations',
	])('an admin finds them in /%s', async (place) => {
		expect((await admin.send({ path: `/${place}?limit=-1` })).text).toContain(SECRET_MARK);
	});

	test('an admin can guess them by a filter', async () => {
		const way = { collection: 'user_profiles', chain: ['user'] };

		expect(ways.short).toContainEqual(way);
		expect(await guess(admin, way, 'location', SECRET_MARK)).not.toEqual(
			await guess(admin, way, 'location', 'nothing begins so'),
		);
	});
});

describe('editors and learners read no secrets', () => {
	test('from any collection, however deep they ask', { timeout: 180_000 }, async () => {
		for (const collection of collections) {
			const address = addressOf(collection);

			await Promise.all([
				expectNothing({ path: `${address}?limit=-1&fields=*` }),
				...[
					`${address}?limit=-1&fields=*.*.*`,
					`${address}?limit=-1&fields=user.*.*,published_by.*,user_created.*,uploaded_by.*.*`,
					`${address}?limit=-1&fields=*.*&export=json`,
					`${address}/${victim.user}?fields=*.*`,
					`${address}?search=${SECRET_MARK}`,
				].map((path) => expectNothing({ path }, [editor])),
			]);
		}
	});

	test('from other routes of Directus', async () => {
		for (const address of [
			'/users/me?fields=*.*',
			`/users/${victim.user}?fields=*`,
			'/roles/me?fields=*.*',
			'/policies/me/globals',
			'/permissions/me',
			'/server/info',
			'/server/health',
			'/server/specs/oas',
			'/server/specs/graphql/system',
			'/schema/snapshot',
			'/extensions',
			'/license',
			'/flows?fields=*.*.*',
			'/settings?fields=*',
		]) {
			await expectNothing({ path: address });
		}
	});

	test('from GraphQL', async () => {
		const person = `{ id email ${FIELDS.join(' ')} }`;

		for (const [address, query] of [
			['/graphql', `{ user_profiles { user ${person} } }`],
			['/graphql', `{ user_profiles { user { id first_name password location tags } } }`],
			['/graphql', `{ learning_path_revisions { published_by { id password location } } }`],
			['/graphql/system', `{ users ${person} }`],
			['/graphql/system', `{ users_by_id(id: "${victim.user}") { id email password location } }`],
			['/graphql/system', `{ settings { ai_openai_api_key ai_system_prompt } }`],
			['/graphql/system', `{ activity { ip user_agent } }`],
			['/graphql/system', `{ revisions { data } }`],
			['/graphql/system', `{ flows { name options operations { options } } }`],
		] as const) {
			await expectNothing({ method: 'POST', path: address, body: { query } });
		}
	});

	test('from our own routes', async () => {
		for (const { method, path: address } of everyRoute(editor, { path: path.id })) {
			if (method === 'GET' && !address.includes('/events')) await expectNothing({ path: address });
		}
		await expectNothing({ path: `/learning/editor/profiles/${victim.profile}/report.csv` });
	});

	test('not even when they name them, along any relation', { timeout: 180_000 }, async () => {
		for (const { collection, chain } of ways.short) {
			const asked = [...FIELDS, '*'].flatMap((field) => [
				`fields=${[...chain, field].join('.')}`,
				`fields=x.${field}&alias[x]=${chain.join('.')}`,
			]);

			await Promise.all(
				asked.map((query) => expectNothing({ path: `${addressOf(collection)}?limit=-1&${query}` }, [editor])),
			);
		}
		for (const { collection, chain } of ways.long) {
			await Promise.all(
				['*', 'password', 'token', 'location'].map((field) =>
					expectNothing({ path: `${addressOf(collection)}?limit=-1&fields=${[...chain, field].join('.')}` }, [
						editor,
					]),
				),
			);
		}
	});
});

// Directus answers with an editor's own user alone, but filtered and sorted by what it does not answer with: whoever asks
// whose location begins with A, with B, with C … had it in the end.
describe('editors guess no secrets', () => {
	test.each(FIELDS)('by filtering by "%s" of other users', async (field) => {
		for (const way of [...ways.short, ...ways.long]) {
			const [right, wrong] = await Promise.all([
				guess(editor, way, field, SECRET_MARK),
				guess(editor, way, field, 'nothing begins so'),
			]);

			expect(right, `${way.collection} ${way.chain.join('.')}`).toEqual(wrong);
		}
	});

	test('whether they have one', async () => {
		for (const way of ways.short) {
			for (const field of FIELDS) {
				const [set, unset] = await Promise.all([
					filtered(editor, way, field, { _null: true }),
					filtered(editor, way, field, { _nnull: true }),
				]);

				expect([set.status, unset.status], `${way.collection} ${way.chain.join('.')} ${field}`).toEqual([
					403, 403,
				]);
			}
		}
	});

	test('by sorting by them, by grouping, or in a list within', async () => {
		for (const { collection, chain } of ways.short) {
			for (const field of ['password', 'location']) {
				const place = [...chain, field].join('.');

				expect(
					(await editor.send({ path: `${addressOf(collection)}?sort=${place}` })).status,
					`${collection} ${place}`,
				).toBe(403);
				expect(
					(await editor.send({ path: `${addressOf(collection)}?aggregate[count]=*&groupBy=${place}` }))
						.status,
				).toBe(403);
			}
		}

		const deep = { progress: { _filter: { user_profile: { user: { location: { _nnull: true } } } } } };

		expect(
			(
				await editor.send({
					path: `/items/user_profiles?fields=progress.id&deep=${encodeURIComponent(JSON.stringify(deep))}`,
				})
			).status,
		).toBe(403);
	});

	test('by a body instead of an address, by GraphQL, by an export or by changing what a filter finds', async () => {
		const filter = { user: { location: { _starts_with: SECRET_MARK } } };

		for (const sent of [
			{ method: 'SEARCH', path: '/items/user_profiles', body: { query: { filter } } },
			{ path: `/items/user_profiles?export=csv&filter=${encodeURIComponent(JSON.stringify(filter))}` },
			{ path: `/items/user_profiles?version=draft&filter=${encodeURIComponent(JSON.stringify(filter))}` },
			{
				method: 'PATCH',
				path: '/items/learning_path_assignments',
				body: { query: { filter: { user_profile: filter } }, data: { note: 'found' } },
			},
			{
				method: 'DELETE',
				path: '/items/learning_path_assignments',
				body: { query: { filter: { user_profile: filter } } },
			},
		]) {
			expect((await editor.send(sent)).status, `${sent.method} ${sent.path}`).toBe(403);
		}

		const query = `{ user_profiles(filter: { user: { location: { _starts_with: "${SECRET_MARK}" } } }) { id } }`;
		const answer = await editor.send({ method: 'POST', path: '/graphql', body: { query } });

		expect(answer.code).toBe('FORBIDDEN');
	});

	test('but the Studio finds people by their names and addresses', async () => {
		const find = (filter: object) =>
			editor.send({
				path: `/items/user_profiles?fields=id,display_name,user.email&filter=${encodeURIComponent(JSON.stringify(filter))}`,
			});

		expect((await find({ user: { email: { _eq: victim.email } } })).text).toContain(victim.profile);
		expect((await find({ user: { first_name: { _eq: 'Vera' } } })).text).toContain('"display_name":"Vera"');
		expect((await find({ user: { _eq: victim.user } })).text).toContain(victim.profile);
	});
});

/** Nobody who is not an admin finds a secret in the answer. */
async function expectNothing(sent: Sent, people: readonly Person[] = [editor, learner]): Promise<void> {
	for (const person of people) {
		const { text } = await person.send(sent);

		expect(
			text.includes(SECRET_MARK),
			`${sent.path}\n${JSON.stringify(sent.body)}\n${text.slice(0, 500)}`,
		).toBe(false);
	}
}

/** What tells a right guess from a wrong one. */
async function guess(person: Person, way: WayToUsers, field: string, beginning: string) {
	const { status, json } = await filtered(person, way, field, { _starts_with: beginning });

	return { status, json };
}

function filtered(
	person: Person,
	{ collection, chain }: WayToUsers,
	field: string,
	test: object,
): Promise<Answer> {
	const filter = [...chain, field].reduceRight<object>((inner, name) => ({ [name]: inner }), test);

	return person.send({
		path: `${addressOf(collection)}?fields=id&meta=filter_count&filter=${encodeURIComponent(JSON.stringify(filter))}`,
	});
}

function addressOf(collection: string): string {
	return collection.startsWith('directus_')
		? `/${collection.replace('directus_', '')}`
		: `/items/${collection}`;
}
