import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePng } from '../../testing/make-png.ts';
import { makePath, publish } from '../../testing/paths.ts';
import { findEditor, findAdmin, type Person } from '../../testing/people.ts';
import type { Answer } from '../../testing/send.ts';
import { sharedStage, type Stage } from '../../testing/stage.ts';
import { upload } from '../../testing/uploads.ts';

const PHOTO = makePng(2000, 1000);
const TEXT = '0123456789';

let stage: Stage;
let editor: Person;
let photo: string;
let text: string;

beforeAll(async () => {
	stage = await sharedStage();
	editor = await findEditor(stage);
	[photo, text] = await Promise.all([
		publishFile('photo.png', 'image/png', PHOTO),
		publishFile('ten.bin', 'application/octet-stream', TEXT),
	]);
});

afterAll(() => stage.close());

test.each([
	['', 1600],
	['?size=large', 1600],
	['?size=medium', 800],
	['?size=thumb', 320],
	['?size=thumb&v=17', 320],
])('an image%s comes as a WebP of at most %i pixels, smaller than the original', async (query, pixels) => {
	const answer = await get(`${photo}${query}`);

	expect(answer.status).toBe(200);
	expect(answer.headers).toMatchObject({
		'content-type': 'image/webp',
		'content-length': String(answer.bytes.length),
		'cache-control': 'private, max-age=2592000',
	});
	expect(webpSize(answer.bytes)).toEqual([pixels, pixels / 2]);
	expect(answer.bytes.length).toBeLessThan(PHOTO.length / 2);
});

test('an image is never enlarged', async () => {
	const small = await publishFile('small.png', 'image/png', makePng(40, 20));

	expect(webpSize((await get(`${small}?size=large`)).bytes)).toEqual([40, 20]);
});

test('many who ask for a new image at once all get the whole of it', async () => {
	const fresh = await publishFile('fresh.png', 'image/png', PHOTO);
	const answers = await Promise.all(Array.from({ length: 24 }, () => get(`${fresh}?size=medium`)));
	const whole = answers[0]?.bytes ?? Buffer.alloc(0);

	expect(webpSize(whole)).toEqual([800, 400]);
	expect(answers.every(({ status, bytes }) => status === 200 && bytes.equals(whole))).toBe(true);
});

test('an image that cannot be resized is sent as it was uploaded', async () => {
	const [broken, fake] = await Promise.all([
		publishFile('broken.png', 'image/png', PHOTO.slice(0, 5_000)),
		publishFile('fake.png', 'image/png', 'no image at all'),
	]);

	expect((await get(`${broken}?size=thumb`)).bytes).toEqual(Buffer.from(PHOTO.slice(0, 5_000)));
	expect((await get(`${fake}?size=thumb`)).text).toBe('no image at all');
});

test('what a device has is not sent again, and each size is a version of its own', async () => {
	const first = await get(`${photo}?size=thumb`);
	const etag = String(first.headers.etag);
	const again = await get(`${photo}?size=thumb`, { 'if-none-match': etag });

	expect([again.status, again.bytes.length]).toEqual([304, 0]);
	expect(again.headers.etag).toBe(etag);
	expect((await get(`${photo}?size=thumb`, { 'if-none-match': `"x", W/${etag}` })).status).toBe(304);
	expect((await get(`${photo}?size=medium`, { 'if-none-match': etag })).status).toBe(200);
});

test.each([
	['bytes=0-3', '0123', 'bytes 0-3/10'],
	['bytes=4-', '456789', 'bytes 4-9/10'],
	['bytes=-2', '89', 'bytes 8-9/10'],
	['bytes=-99', TEXT, 'bytes 0-9/10'],
	['bytes=8-99', '89', 'bytes 8-9/10'],
	['bytes=0-0', '0', 'bytes 0-0/10'],
	['bytes=9-9', '9', 'bytes 9-9/10'],
	['bytes=5-5', '5', 'bytes 5-5/10'],
])('Range: %s of ten bytes gives %s', async (range, bytes, contentRange) => {
	const answer = await get(text, { range });

	expect(answer.status).toBe(206);
	expect(answer.text).toBe(bytes);
	expect(answer.headers).toMatchObject({
		'content-range': contentRange,
		'content-length': String(bytes.length),
	});
});

test.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])('Range: %s of ten bytes is refused', async (range) => {
	const answer = await get(text, { range });

	expect([answer.status, answer.headers['content-range']]).toEqual([416, 'bytes */10']);
	expect(answer.code).toBe(null);
});

test.each(['bytes=0-1,4-5', 'bytes=3-1', 'bytes=a-b', 'lines=0-1', 'bytes=', 'bytes=-'])(
	'Range: %s may be ignored, and is',
	async (range) => {
		const answer = await get(text, { range });

		expect([answer.status, answer.text]).toEqual([200, TEXT]);
		expect(answer.headers['accept-ranges']).toBe('bytes');
	},
);

test('a range of another version is answered with the whole', async () => {
	const etag = String((await get(text)).headers.etag);

	expect((await get(text, { range: 'bytes=0-3', 'if-range': etag })).status).toBe(206);
	expect((await get(text, { range: 'bytes=0-3', 'if-range': '"another"' })).status).toBe(200);
});

test('HEAD tells everything but the bytes', async () => {
	for (const file of [photo, text]) {
		const [head, whole] = await Promise.all([
			stage.send({ method: 'HEAD', path: `/learning/assets/${file}` }),
			get(file),
		]);

		expect([head.status, head.bytes.length]).toEqual([200, 0]);
		for (const name of ['content-length', 'content-type', 'etag', 'cache-control']) {
			expect(head.headers[name], name).toBe(whole.headers[name]);
		}
	}
});

test.each([
	['drawing.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
	['page.html', 'text/html', '<!doctype html><script>alert(1)</script>'],
	['page.xhtml', 'application/xhtml+xml', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
	['code.js', 'text/javascript', 'alert(1)'],
])('%s cannot run script in our origin', async (name, type, content) => {
	const file = await publishFile(name, type, content);
	const ours = await get(file);
	const admin = await findAdmin(stage);
	const directus = await admin.send({ path: `/assets/${file}` });

	expect(ours.headers).toMatchObject({
		'x-content-type-options': 'nosniff',
		'content-security-policy': expect.stringMatching(/^default-src 'none'.*; sandbox$/) as string,
		'cross-origin-resource-policy': 'same-origin',
	});
	expect(ours.headers['content-disposition']).toBe(type.startsWith('image/') ? undefined : 'attachment');
	// Directus' own route, for whoever may read files there.
	expect(directus.status).toBe(200);
	expect(directus.headers['content-security-policy']).toContain("default-src 'none'");
});

test('a film may be opened by its address, and runs no script, whatever it is', async () => {
	const { headers } = await get(await publishFile('film.webm', 'video/webm', '<script>alert(1)</script>'));

	expect(headers).toMatchObject({
		'content-type': 'video/webm',
		'x-content-type-options': 'nosniff',
		'content-security-policy': "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'",
	});
});

test('what is revoked is gone, also for a device that has it', async () => {
	const path = await makePath(stage, { cover: await upload(stage, { ...PLAIN, bytes: 'mine' }) });
	const [file] = await stage.sql<{ cover: string }>('select cover from learning_paths where id = $1', [
		path.id,
	]);
	const cover = String(file?.cover);

	await publish(path, editor);

	const etag = String((await get(cover)).headers.etag);

	await stage.api.request('PATCH', `/items/learning_paths/${path.id}`, { status: 'archived' });
	expect((await get(cover, { 'if-none-match': etag })).status).toBe(404);
	expect((await get(cover, { range: 'bytes=0-1' })).status).toBe(404);
});

test('a file whose bytes are gone is not there', async () => {
	const file = await publishFile('lost.bin', 'application/octet-stream', 'lost');

	await stage.sql(`update directus_files set filename_disk = 'nowhere.bin' where id = $1`, [file]);
	expect((await get(file)).code).toBe('NOT_FOUND');
});

const PLAIN = { name: 'plain.txt', type: 'text/plain' };

/** Uploads a file and publishes a public path that shows it. */
async function publishFile(
	name: string,
	type: string,
	bytes: Uint8Array<ArrayBuffer> | string,
): Promise<string> {
	const file = await upload(stage, { name, type, bytes });

	await publish(await makePath(stage, { cover: file }), editor);

	return file;
}

function get(address: string, headers: Record<string, string> = {}): Promise<Answer> {
	return stage.send({ path: `/learning/assets/${address}`, headers });
}

/** Width and height of a lossy WebP. */
function webpSize(bytes: Buffer): [number, number] {
	expect(bytes.toString('latin1', 8, 16)).toBe('WEBPVP8 ');

	return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
}
