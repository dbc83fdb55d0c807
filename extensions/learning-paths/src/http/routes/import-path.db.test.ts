import { Imported } from '@learning-paths/contract';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { makePng } from '../../testing/make-png.ts';
import { makeZip } from '../../testing/make-zip.ts';
import { findEditor, makeLearner, type Person } from '../../testing/people.ts';
import { sharedStage, type Stage } from '../../testing/stage.ts';

const COURSE = {
	'knots/README.md': '---\nvisibility: public\ncover: images/loop.png\n---\n\n# Knots\n\nFive that hold.\n',
	'knots/01-the-bowline.md':
		'# The bowline\n\nGo on to [the hitch](02-the-hitch.md).\n\n![A loop](images/loop.png "Over, then under")\n',
	'knots/02-the-hitch.md': '---\nrequired: false\n---\n\n# The hitch\n\nOne.\n\n<!-- block -->\n\nTwo.\n',
	'knots/images/loop.png': makePng(30, 20),
};

let stage: Stage;
let editor: Person;

beforeAll(async () => {
	stage = await sharedStage();
	editor = await findEditor(stage);
});

afterAll(() => stage.close());

test('a zip file becomes a draft path, and comes out as it went in, to the byte', async () => {
	const { status, data } = await post(await makeZip(COURSE), editor);

	expect({ status, ...data }).toMatchObject({ status: 201, title: 'Knots', steps: 2, findings: [] });
	expect(
		await stage.api.request('GET', `/items/learning_paths/${data.id}?fields=status,user_created`),
	).toEqual({
		status: 'draft',
		user_created: editor.user,
	});

	const out = await get(data.id, editor);
	expect(out.headers.get('content-disposition')).toContain('filename="knots.zip"');
	const zip = Buffer.from(await out.arrayBuffer());
	expect(await contents(zip)).toEqual(
		new Map(Object.entries(COURSE).map(([path, it]) => [path, Buffer.from(it)])),
	);

	const again = await post(zip, editor);
	expect(Buffer.from(await (await get(again.data.id, editor)).arrayBuffer())).toEqual(zip);
});

test('a body far above what Directus takes as JSON arrives', async () => {
	const image = makePng(2000, 1000);
	const { status } = await post(
		await makeZip({ 'a.md': '# A\n\n![large](large.png)\n', 'large.png': image }),
		editor,
	);

	expect(image.length).toBeGreaterThan(4_000_000);
	expect(status).toBe(201);
});

test('what could not be taken over is said', async () => {
	const { data } = await post(
		await makeZip({ 'a.md': '# A\n\n![gone](gone.png)\n\n![d](d.svg)', 'd.svg': '<svg', 'b.bin': 'x' }),
		editor,
		'My course.zip',
	);

	expect(data.title).toBe('My course');
	expect(data.findings).toEqual([
		{ file: 'a.md', kind: 'imageMissing', detail: 'gone.png' },
		{ file: 'b.bin', kind: 'unused', detail: null },
		{ file: 'd.svg', kind: 'imageUnreadable', detail: 'd.svg' },
	]);
});

test('what fails leaves nothing behind: no path, no folder, no file', async () => {
	const before = await everything();
	// The title is longer than its column, which is noticed after the image has been stored.
	const tooLong = `# ${'x'.repeat(300)}\n\n![a](a.png)\n`;
	const { status, code } = await post(
		await makeZip({ 'README.md': tooLong, '1.md': '# A\n\n![a](a.png)', 'a.png': makePng(8, 8) }),
		editor,
	);

	expect({ status, code }).toEqual({ status: 400, code: 'VALUE_TOO_LONG' });
	expect(await everything()).toEqual(before);
});

test('only editors import and export, and only zip files', async () => {
	const zip = await makeZip(COURSE);
	const learner = await makeLearner(stage);

	expect(await post(zip, null)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
	expect(await post(zip, learner)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
	expect(await post(Buffer.from('no zip'), editor)).toMatchObject({ status: 400, code: 'INVALID_ZIP' });
	expect(await post(await makeZip({ 'a.txt': 'x' }), editor)).toMatchObject({
		status: 400,
		code: 'NOTHING_TO_IMPORT',
	});
	expect(await post(zip, editor, 'a', 'application/octet-stream')).toMatchObject({ code: 'INVALID_PAYLOAD' });

	const { data } = await post(zip, editor);
	expect((await get(data.id, learner)).status).toBe(403);
	expect((await get('no-id', editor)).status).toBe(404);
});

async function post(zip: Buffer, who: Person | null, name = 'download.zip', type = 'application/zip') {
	const response = await fetch(`${stage.url}/learning/editor/import?name=${encodeURIComponent(name)}`, {
		method: 'POST',
		headers: { 'content-type': type, ...(who ? { authorization: `Bearer ${who.token}` } : {}) },
		body: new Uint8Array(zip),
	});
	const reply: unknown = await response.json();
	const errors: unknown = Reflect.get(Object(reply), 'errors');
	const error: unknown = Array.isArray(errors) ? errors[0] : null;
	const data = Imported.safeParse(Reflect.get(Object(reply), 'data'));

	return {
		status: response.status,
		code: Reflect.get(Object(Reflect.get(Object(error), 'extensions')), 'code') as unknown,
		data: data.success ? data.data : { id: '', title: '', steps: 0, findings: [] },
	};
}

function get(path: string, who: Person) {
	return fetch(`${stage.url}/learning/editor/paths/${path}/export`, {
		headers: { authorization: `Bearer ${who.token}` },
	});
}

async function contents(bytes: Buffer): Promise<Map<string, Buffer>> {
	const zip = await fromBufferPromise(bytes, { lazyEntries: true });
	const files = new Map<string, Buffer>();
	for await (const entry of zip.eachEntry()) {
		files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
	}

	return files;
}

function everything() {
	return stage.sql(
		`select (select count(*) from learning_paths) paths, (select count(*) from learning_path_steps) steps,
			(select count(*) from directus_files) files, (select count(*) from directus_folders) folders`,
	);
}
