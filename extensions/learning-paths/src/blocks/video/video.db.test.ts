import { PathDocument } from '@learning-paths/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePublishedPath, publish, type TestPath } from '../../testing/paths.ts';
import { findAdmin, findEditor, type Person } from '../../testing/people.ts';
import { readData } from '../../testing/read.ts';
import { sharedStage, type Stage } from '../../testing/stage.ts';
import { upload, uploadDot } from '../../testing/uploads.ts';

let stage: Stage;
let editor: Person;

beforeAll(async () => {
	stage = await sharedStage();
	editor = await findEditor(stage);
});

afterAll(() => stage.close());

test('a video goes from the Studio to learners with its files, and comes back with a revision', async () => {
	const files = await uploadFiles();
	const path = await showVideo(files);

	expect(await seen(path)).toMatchObject({
		kind: 'video',
		title: 'Ten seconds',
		caption: null,
		asset: { id: files.video, type: 'video/webm', bytes: 5 },
		poster: { id: files.poster, type: 'image/png' },
		captions: { language: 'en', asset: { id: files.captions, type: 'text/vtt' } },
	});

	// As an editor: the Editor policy must let them, or the Studio's form would not open.
	const [block] = await stage.sql<{ item: string }>(
		`select item from learning_path_step_blocks where step = $1`,
		[path.steps[0]],
	);
	const changed = await editor.send({
		method: 'PATCH',
		path: `/items/block_video/${String(block?.item)}`,
		body: { captions: null, caption: 'Changed' },
	});

	expect(changed.status).toBe(200);
	expect(await seen(path)).toMatchObject({ caption: null, captions: { language: 'en' } });
	await publish(path, editor);
	expect(await seen(path)).toMatchObject({ caption: 'Changed', captions: null });

	const restored = await editor.send({
		method: 'POST',
		path: `/learning/editor/paths/${path.id}/restore`,
		body: { revision: 1 },
	});

	expect(restored.status).toBe(200);
	await publish(path, editor);
	expect(await seen(path)).toMatchObject({ caption: null, captions: { asset: { id: files.captions } } });
});

test('none of the files that a published path shows can be deleted', async () => {
	const files = await uploadFiles();
	const path = await showVideo(files);
	const admin = await findAdmin(stage);

	for (const file of Object.values(files)) {
		const answer = await admin.send({ method: 'DELETE', path: `/files/${file}` });

		expect([answer.status, answer.code]).toEqual([400, 'INVALID_PAYLOAD']);
		expect(answer.text).toContain(path.title);
	}

	await admin.send({
		method: 'PATCH',
		path: `/items/learning_paths/${path.id}`,
		body: { status: 'archived' },
	});
	for (const file of Object.values(files)) {
		expect((await admin.send({ method: 'DELETE', path: `/files/${file}` })).status).toBe(204);
	}
});

test('captions are served as WebVTT, whatever type they were uploaded as', async () => {
	const captions = await upload(stage, { name: 'said.VTT', type: 'application/octet-stream', bytes: VTT });

	await showVideo({ ...(await uploadFiles()), captions });

	const answer = await stage.send({ path: `/learning/assets/${captions}` });

	expect(answer.text).toBe(VTT);
	expect(answer.headers).toMatchObject({
		'content-type': 'text/vtt',
		'x-content-type-options': 'nosniff',
	});
	expect(answer.headers['content-disposition']).toBe(undefined);
});

const VTT = 'WEBVTT\n\n00:00.000 --> 00:10.000\nTen seconds.\n';

type Files = Awaited<ReturnType<typeof uploadFiles>>;

async function uploadFiles() {
	const [video, poster, captions] = await Promise.all([
		upload(stage, { name: 'ten.webm', type: 'video/webm', bytes: 'video' }),
		uploadDot(stage),
		upload(stage, { name: 'ten.vtt', type: 'text/vtt', bytes: VTT }),
	]);

	return { video, poster, captions };
}

function showVideo(files: Files): Promise<TestPath> {
	return makePublishedPath(stage, editor, {
		steps: [
			{
				title: 'Watch',
				blocks: [
					{
						collection: 'block_video',
						item: { ...files, captions_language: 'en', title: 'Ten seconds' },
					},
				],
			},
		],
	});
}

/** The one block, as learners get it. */
async function seen({ id }: TestPath) {
	const { steps } = readData(PathDocument, await stage.send({ path: `/learning/paths/${id}` }));

	return steps[0]?.blocks[0];
}
