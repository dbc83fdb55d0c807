import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePublishedPath, type TestPath } from '../testing/paths.ts';
import { findEditor, makeLearner, type Person } from '../testing/people.ts';
import { sharedStage, type Stage } from '../testing/stage.ts';

const GZIP = { 'accept-encoding': 'gzip, deflate, br' };

let stage: Stage;
let learner: Person;
let path: TestPath;

beforeAll(async () => {
	stage = await sharedStage();
	learner = await makeLearner(stage);
	path = await makePublishedPath(stage, await findEditor(stage), {
		steps: Array.from({ length: 10 }, () => ({ blocks: [{ text: 'Flour, water, salt. '.repeat(40) }] })),
	});
});

afterAll(() => stage.close());

it('sends long documents compressed, and caches that both kinds exist', async () => {
	const address = `/learning/sync/v1/${learner.user}/content/${path.id}/1`;
	const [small, large] = await Promise.all([
		learner.send({ path: address, headers: GZIP }),
		learner.send({ path: address }),
	]);

	expect(small.headers['content-encoding']).toBe('gzip');
	expect(small.headers.vary).toContain('Accept-Encoding');
	expect(large.headers).not.toHaveProperty('content-encoding');
	expect(large.headers.vary).toContain('Accept-Encoding');
	expect(gunzipSync(small.bytes).toString()).toBe(large.text);
	// A bar in bytes: text comes at less than a fifth of its size.
	expect(small.bytes.length).toBeLessThan(large.bytes.length / 5);
});

it('knows its own list again by the name that it went out under', async () => {
	const saves = Array.from({ length: 12 }, async () => {
		const { id } = await makePublishedPath(stage, await findEditor(stage));

		await learner.sync('PUT', `/saved/${id}`);
	});

	await Promise.all(saves);

	const list = { path: `/learning/sync/v1/${learner.user}/content`, headers: GZIP };
	const first = await learner.send(list);
	const again = await learner.send({
		...list,
		headers: { ...GZIP, 'if-none-match': String(first.headers.etag) },
	});

	expect(first.headers['content-encoding']).toBe('gzip');
	expect(first.headers.etag).toMatch(/^W\//);
	expect(again.status).toBe(304);
});

it('leaves the replies of an idle device as they are', async () => {
	const pull = await learner.send({
		path: `/learning/sync/v1/${learner.user}/progress?batch=100`,
		headers: GZIP,
	});

	expect(pull.headers).not.toHaveProperty('content-encoding');
});

it('says nothing of documents where it sends data', async () => {
	const pull = await learner.sync('GET', '/progress');
	const card = await learner.send({ path: '/learning/me' });

	for (const { headers } of [pull, card]) {
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers).not.toHaveProperty('content-security-policy');
		expect(headers).not.toHaveProperty('cross-origin-opener-policy');
	}
});
