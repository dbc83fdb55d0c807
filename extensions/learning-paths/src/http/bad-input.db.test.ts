import { LIMITS } from '@learning-paths/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectTidy } from '../testing/expect-tidy.ts';
import { makePublishedPath, type TestPath } from '../testing/paths.ts';
import { findAdmin, findEditor, makeLearner, type Person } from '../testing/people.ts';
import { everyRoute } from '../testing/routes.ts';
import type { Answer, Sent } from '../testing/send.ts';
import { sharedStage, type Stage } from '../testing/stage.ts';
import { tableHash } from '../testing/table-hash.ts';

let stage: Stage;
let learner: Person;
let editor: Person;
let admin: Person;
let path: TestPath;
let before: Record<string, string>;

beforeAll(async () => {
	stage = await sharedStage();
	[learner, editor, admin] = await Promise.all([makeLearner(stage), findEditor(stage), findAdmin(stage)]);
	path = await makePublishedPath(stage, editor);
});

beforeEach(async () => {
	before = await tableHash(stage);
});

// Whatever a test here sends, it must have changed nothing.
afterEach(async () => {
	// eslint-disable-next-line vitest/no-standalone-expect -- It belongs to every test of this file.
	expect(await tableHash(stage)).toEqual(before);
});

afterAll(() => stage.close());

const BAD_IDS = [
	'x',
	'1',
	'-1',
	'0',
	'null',
	'undefined',
	'%20',
	'%00',
	'%ff',
	'%',
	'%C3%28',
	'..%2f..',
	'%2e%2e%2f',
	"'%20or%201=1--",
	'$1',
	'__proto__',
	'constructor',
	'99999999999999999999',
	'2147483648',
	'1e3',
	'0x1',
	'%F0%9F%8E%93',
	`{${randomUUID()}}`,
	`${randomUUID()}x`,
	randomUUID().replaceAll('-', ''),
	'a'.repeat(4_000),
];

test.each(BAD_IDS)('the id %s names nothing, on every route', async (id) => {
	await onEveryRoute(async ({ method, withId }) => {
		// As the number of a revision, 1 is right.
		if (!withId || (id === '1' && withId(id) === `${contentOf(learner)}/1`)) return;

		for (const person of [learner, admin]) {
			const answer = await person.send({ method, path: withId(id), ...bodyOf(method) });

			expectTidy(answer, `${method} ${withId(id)}`);
			expect(answer.status, `${method} ${withId(id)}`).toBeGreaterThanOrEqual(400);
		}
	});
});

const BAD_QUERIES = [
	'aggregate=text',
	'aggregate[count]=*',
	'deep=null',
	'deep={}',
	'limit=-5',
	'limit=abc',
	'offset=-1',
	'page=-1',
	'page=0',
	'page=1.5',
	'page=99999999999999999999',
	'fields=*.*.*',
	'filter={"a":',
	'filter[id][_eq]=1',
	'sort=-id',
	'alias=x',
	'export=csv',
	'group=id',
	'groupBy=id',
	'meta=*',
	'backlink=x',
	'version=draft',
	'versionRaw=1',
	'search=%00',
	'search=%ff',
	'search=%ED%A0%80',
	`search=${'a'.repeat(5_000)}`,
	'search=a&search=b',
	'search[]=a',
	'search[a][b]=c',
	'size=0',
	'size=huge',
	'size=1e9',
	'size[]=thumb',
	'batch=0',
	'batch=501',
	'batch=-1',
	'batch=1.5',
	'batch=abc',
	'batch=',
	'generation=x',
	'version=-1',
	'version=1e3',
	'version=9007199254740993',
	'__proto__=1',
	'__proto__[x]=1',
	'constructor[prototype]=1',
	'token=%00',
	'token=a.b.c',
	'token[]=a',
	'device=%20',
	'device[]=x',
	'access_token=',
	'access_token=x',
	'access_token=a.b.c',
	'access_token=%00',
	'access_token[]=x',
	'unknown=1',
	'=',
	'&&&',
	'%',
];

test.each(BAD_QUERIES)('the query ?%s spoils no route', async (query) => {
	await onEveryRoute(async ({ method, path: address }) => {
		// Publishing reads no query, and would publish.
		if (address.endsWith('/publish') || method === 'PUT') return;

		const sent = { method, path: `${address}?${query}`, ...bodyOf(method) };

		expectTidy(await stage.send(sent), `nobody: ${method} ${sent.path}`);
		expectTidy(await admin.send(sent), `an admin: ${method} ${sent.path}`);
		if (!query.startsWith('access_token')) expectTidy(await learner.send(sent), `${method} ${sent.path}`);
	});
});

test.each([
	['/learning/paths?size=101'],
	['/learning/paths?size=x'],
	['/learning/paths?page=0'],
	['/learning/paths?page=100001'],
	['/learning/paths?unknown=1'],
	[`/learning/paths?search=${'a'.repeat(LIMITS.search + 1)}`],
	['/learning/register/verify'],
	['/learning/register/verify?token=x'],
])('%s is INVALID_PAYLOAD', async (address) => {
	expect((await stage.send({ path: address })).code).toBe('INVALID_PAYLOAD');
});

/** Not one of them is JSON of the shape that any route takes. */
const BAD_BODIES: [name: string, body: unknown, headers?: Record<string, string>][] = [
	['nothing', undefined],
	['empty JSON', ''],
	['broken JSON', '{"documents":['],
	['JSON with a comment', '{/**/}'],
	['two documents', '{}{}'],
	['invalid UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
	['a byte order mark', '\ufeff{"x":1}'],
	['null', 'null'],
	['a number', '5'],
	['text', '"x"'],
	['true', 'true'],
	['a list', '[]'],
	['a list of lists', [[[]]]],
	['an unknown field', { unknown: 1 }],
	['a prototype', '{"__proto__":{"x":1}}'],
	['a constructor', '{"constructor":{"prototype":{"x":1}}}'],
	[
		'wrong types',
		{ email: 5, password: [], displayName: {}, documents: 'x', draft: 5, note: [], minor: 'x' },
	],
	['nulls', { email: null, password: null, documents: null, draft: null, minor: null, locale: 5 }],
	['U+0000', { email: 'a\u0000@b.co', password: 'a\u0000bcdefgh', displayName: 'a\u0000', note: 'a\u0000' }],
	['lone surrogates', { displayName: 5, documents: '\ud800', note: { a: '\udfff' } }],
	['huge numbers', '{"documents":1e999,"displayName":1e999,"minor":1e999,"email":1e999}'],
	['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
	['deep objects', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
	[
		'more than a megabyte',
		JSON.stringify({ documents: ['x'.repeat(1_100_000)], email: 5, minor: 5, locale: 5 }),
	],
	['more than five megabytes', 'x'.repeat(5_500_000)],
	['another type', '{"x":1}', { 'content-type': 'text/plain' }],
	['a form', 'x=1', { 'content-type': 'application/x-www-form-urlencoded' }],
	['a multipart form', '--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }],
	['a multipart form without a boundary', 'x', { 'content-type': 'multipart/form-data' }],
	['no type', '{"x":1}', { 'content-type': '' }],
	['an unknown charset', '{"x":1}', { 'content-type': 'application/json; charset=nonsense' }],
	['an unknown encoding', '{"x":1}', { 'content-encoding': 'nonsense' }],
	['gzip that is none', '{"x":1}', { 'content-encoding': 'gzip' }],
	['brotli', '{"x":1}', { 'content-encoding': 'br' }],
];

const PASSED_OVER = new Set([
	'nothing',
	'empty JSON',
	'another type',
	'a form',
	'a multipart form',
	'a multipart form without a boundary',
	'no type',
]);

test.each(BAD_BODIES)(
	'the body "%s" is refused, on every route that takes one',
	async (name, body, headers = {}) => {
		const routes = everyRoute(learner, { path: path.id }).filter(({ method }) =>
			['POST', 'PATCH'].includes(method),
		);

		for (const { method, path: address } of routes) {
			// Directus reads JSON and passes over everything else: a publish without a body is a good one, and so is a change of nothing.
			const isGood = PASSED_OVER.has(name);

			if (isGood && (address.endsWith('/publish') || address === '/learning/me')) continue;

			for (const person of [learner, editor]) {
				const answer = await person.send({ method, path: address, body, headers }).catch(cutOff);

				if (answer) expectTidy(answer, `${method} ${address}`);
				expect(answer?.status ?? 400, `${method} ${address}\n${answer?.text}`).toBeGreaterThanOrEqual(400);
			}
		}
	},
);

test('other methods are not there', async () => {
	await onEveryRoute(async ({ path: address }) => {
		for (const method of ['TRACE', 'PROPFIND', 'SEARCH', 'PUT', 'DELETE', 'PATCH', 'POST', 'LOCK']) {
			if (
				everyRoute(learner, { path: path.id }).some(
					(route) => route.path === address && route.method === method,
				)
			) {
				continue;
			}

			const answer = await learner.send({ method, path: address });

			expectTidy(answer, `${method} ${address}`);
			expect(answer.status, `${method} ${address}`).toBeGreaterThanOrEqual(400);
		}
	});
});

/** All routes at once: nothing here changes anything, and one after the other takes twice as long. */
async function onEveryRoute(attack: (route: ReturnType<typeof everyRoute>[number]) => Promise<void>) {
	await Promise.all(everyRoute(learner, { path: path.id }).map(attack));
}

/** A request whose body is far too large may be cut off before it can be answered. */
function cutOff(error: unknown): Answer | null {
	if (error instanceof Error && 'code' in error && ['EPIPE', 'ECONNRESET'].includes(String(error.code))) {
		return null;
	}

	throw error;
}

/** Where the revisions of the test's path are. */
function contentOf({ user }: Person): string {
	return `/learning/sync/v1/${user}/content/${path.id}`;
}

/** A body that is well formed and that no route takes. */
function bodyOf(method: string): Pick<Sent, 'body'> {
	return ['POST', 'PATCH'].includes(method) ? { body: { unknown: true } } : {};
}
