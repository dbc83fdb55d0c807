import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressJson } from './compress-json.ts';

const LONG = JSON.stringify({ data: Array.from({ length: 200 }, (_, at) => `Word ${at}`) });

test('a long body goes out compressed to those who take it, under a weak name', async () => {
	const { body, headers } = await compressJson(LONG, { acceptEncoding: 'br, gzip', etag: '"a"' });

	expect(headers).toEqual({ vary: 'Accept-Encoding', etag: 'W/"a"', 'content-encoding': 'gzip' });
	expect(gunzipSync(body).toString()).toBe(LONG);
	expect(body.length).toBeLessThan(LONG.length / 2);
});

test.each([[undefined], [''], ['identity'], ['br'], ['gzip;q=0'], ['deflate, gzip; q=0.000']])(
	'who says %j gets it as it is',
	async (acceptEncoding) => {
		const { body, headers } = await compressJson(LONG, { acceptEncoding, etag: undefined });

		expect(body).toBe(LONG);
		expect(headers).toEqual({ vary: 'Accept-Encoding' });
	},
);

test.each([['gzip'], ['*'], ['gzip;q=0.5'], ['GZIP']])('%s is gzip', async (acceptEncoding) => {
	expect((await compressJson(LONG, { acceptEncoding, etag: undefined })).headers).toHaveProperty(
		'content-encoding',
		'gzip',
	);
});

test('the small replies of the hot routes are left alone', async () => {
	expect(await compressJson('{"documents":[]}', { acceptEncoding: 'gzip', etag: '"a"' })).toEqual({
		body: '{"documents":[]}',
		headers: {},
	});
});
