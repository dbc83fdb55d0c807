import { LIMITS } from '@learning-paths/contract';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { makeZip } from '../../testing/make-zip.ts';
import { importPath } from './import-path.ts';

const PAGE = 'x'.repeat(LIMITS.importPageBytes);
const FULL = LIMITS.importMarkdownLength / LIMITS.importPageBytes;

test.each([
	['as much Markdown as is parsed at once', FULL, { status: 201 }],
	['more', FULL + 1, { code: 'TOO_LARGE' }],
])('%s', async (_, pages, outcome) => {
	const zip = await makeZip(Object.fromEntries(Array.from({ length: pages }, (_, at) => [`${at}.md`, PAGE])));

	expect(await post(zip).catch((error: unknown) => error)).toMatchObject(outcome);
});

/** Imports a zip file into a Directus that takes everything. */
function post(zip: Buffer) {
	return importPath.handle(
		{
			params: {},
			query: {},
			body: undefined,
			stream: Readable.from([zip]),
			headers: { 'content-type': 'application/zip' },
			caller: { user: 'u1', role: null, roles: [], admin: false, app: true, ip: null },
			address: '127.0.0.1',
		},
		{
			mayEdit: () => Promise.resolve(true),
			contentStore: () =>
				Promise.resolve({
					shapes: () => Promise.resolve([]),
					read: () => Promise.resolve([]),
					createFolder: () => Promise.resolve(''),
					upload: () => Promise.resolve(''),
					createPath: () => Promise.resolve(),
					remove: () => Promise.resolve(),
					download: () => Promise.resolve(new Uint8Array()),
				}),
		},
	);
}
