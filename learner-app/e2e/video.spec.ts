import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { makePng } from '../../extensions/learning-paths/src/testing/make-png.ts';
import type { Instance } from '../../directus/src/testing/start-instance.ts';
import { assign } from './support/learners.ts';
import type { PublishedPath } from './support/published-path.ts';
import { test } from './support/sync-stage.ts';

test.use({ story: 'blocks' });

const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:10.000\nColours, and a clock that counts.\n';
const TITLE = 'Two seconds of colours';

test('a small video comes with its path: it plays, has captions, and nobody jumps, offline too', async ({
	instance,
	newLearner,
	newDevice,
}) => {
	const ada = await newLearner('Ada');
	const path = await publishVideo(instance);
	await assign(instance, ada, path);
	const device = await newDevice();
	const tab = await device.openTab();
	await tab.signIn(ada);
	await tab.isHeld(path);
	await hasArrived(tab.page, path.files);

	for (const isOffline of [false, true]) {
		if (isOffline) await device.goOffline();
		await tab.openPath(path);
		await tab.openStep('Watch');

		const video = tab.page.getByLabel(TITLE, { exact: true });
		await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.readyState)).toBeGreaterThan(0);

		// The shape of its still, which is known before it is there.
		const { width, height } = await boxOf(tab.page);
		expect(Math.abs(width / height - 16 / 9)).toBeLessThan(0.02);

		// By keyboard alone, as the browser's own controls have it.
		await video.focus();
		await tab.page.keyboard.press('Space');
		await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.currentTime)).toBeGreaterThan(0);

		// Into the middle, for which the player asks for a part of the file.
		await video.evaluate((one: HTMLVideoElement) => {
			one.pause();
			one.currentTime = 1.5;
		});
		await expect
			.poll(() => video.evaluate((one: HTMLVideoElement) => !one.seeking && one.currentTime))
			.toBe(1.5);

		const track = await video.evaluate((one: HTMLVideoElement) => {
			const [captions] = one.textTracks;
			if (captions) captions.mode = 'showing';

			return captions && { kind: captions.kind, language: captions.language, label: captions.label };
		});
		expect(track).toEqual({ kind: 'captions', language: 'de', label: 'German' });
		await expect
			.poll(() =>
				video.evaluate((one: HTMLVideoElement) => {
					const cue = one.textTracks[0]?.activeCues?.[0];

					return cue instanceof VTTCue ? cue.text : null;
				}),
			)
			.toBe('Colours, and a clock that counts.');
	}

	// What the service worker answers to a player that asks for a part.
	const part = await tab.page.evaluate(
		async (address) => {
			const answer = await fetch(address, { headers: { range: 'bytes=2-5' } });

			return {
				status: answer.status,
				range: answer.headers.get('content-range')?.split('/')[0],
				bytes: [...new Uint8Array(await answer.arrayBuffer())],
			};
		},
		(await tab.page.getByLabel(TITLE, { exact: true }).getAttribute('src')) ?? '',
	);
	expect(part).toEqual({ status: 206, range: 'bytes 2-5', bytes: [...(await clip()).subarray(2, 6)] });
});

test('a large video is kept when the learner chooses it, once for all tabs, and goes with its path', async ({
	instance,
	newLearner,
	newDevice,
	shoot,
}) => {
	const ada = await newLearner('Ada');
	const path = await publishVideo(instance, { bytes: 6_000_000, visibility: 'private' });
	const assignment = await assign(instance, ada, path);
	const device = await newDevice();
	const tab = await device.openTab();
	await tab.signIn(ada);
	await tab.isHeld(path);
	await hasArrived(tab.page, path.files.slice(1));
	expect(await cached(tab.page, path.videoId)).toBe(false);

	await test.step('offline it says that it is not here, and can be chosen for later', async () => {
		// Before it was ever shown: of what was, the browser's own cache remembers a part.
		await device.goOffline();
		await tab.openPath(path);
		await tab.openStep('Watch');
		await expect(tab.page.getByText('This video is large (6 MB)')).toBeVisible();
		await expect(tab.page.getByText('This video is not on this device')).toBeVisible();
		await shoot(tab.page, 'video-missing');
		await tab.page.getByRole('button', { name: `Keep for offline (6 MB): ${TITLE}` }).click();
		await expect(tab.page.getByText('It will be fetched as soon as you are online.')).toBeVisible();
	});

	await test.step('with a network it is fetched, once, although two tabs are open', async () => {
		const other = await device.openTab();
		const asked: string[] = [];
		device.context.on('request', (request) => {
			if (request.url().includes(path.videoId) && request.resourceType() === 'fetch') {
				asked.push(request.url());
			}
		});
		await device.goOnline();
		await other.openPath(path);
		await expect(tab.page.getByText('On this device, also offline: 6 MB.')).toBeVisible();
		await other.openStep('Watch');
		await expect(other.page.getByText('On this device, also offline: 6 MB.')).toBeVisible();
		expect(await cached(tab.page, path.videoId)).toBe(true);
		// Both tabs learned of the wish; the service worker passes on what the one that was faster asked for.
		expect(new Set(asked).size).toBe(1);
		await other.page.close();
	});

	await test.step('offline it plays', async () => {
		await device.goOffline();
		await tab.page.reload();
		const video = tab.page.getByLabel(TITLE, { exact: true });
		await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.readyState)).toBeGreaterThan(0);
	});

	await test.step('no longer keeping it takes it off at once', async () => {
		await tab.page.getByRole('button', { name: `No longer keep: ${TITLE}` }).click();
		await expect.poll(() => cached(tab.page, path.videoId)).toBe(false);
	});

	await test.step('when access ends, it leaves the device', async () => {
		await device.goOnline();
		await tab.page.getByRole('button', { name: `Keep for offline (6 MB): ${TITLE}` }).click();
		await expect.poll(() => cached(tab.page, path.videoId)).toBe(true);
		await instance.api.request('DELETE', `/items/learning_path_assignments/${assignment}`);
		await expect.poll(() => cached(tab.page, path.videoId)).toBe(false);
	});
});

test('signing out takes a kept video off the device', async ({ instance, newLearner, newDevice }) => {
	const ada = await newLearner('Ada');
	const path = await publishVideo(instance, { bytes: 6_000_000 });
	const tab = await (await newDevice()).openTab();
	await tab.signIn(ada);
	await tab.openPath(path);
	await tab.openStep('Watch');
	await tab.page.getByRole('button', { name: `Keep for offline (6 MB): ${TITLE}` }).click();
	await expect.poll(() => cached(tab.page, path.videoId)).toBe(true);

	await tab.page.goto(`${new URL(tab.page.url()).origin}/app/account`);
	// Of work that is not sent yet, signing out would ask.
	await expect(tab.page.locator('#sync')).toContainText('Everything is in your account');
	await tab.page.getByRole('button', { name: 'Sign out' }).click();
	await expect.poll(() => cached(tab.page, path.videoId)).toBe(false);
});

test('on paper there is the still, the words and where to find the video', async ({
	instance,
	newLearner,
	newDevice,
	shoot,
}) => {
	const path = await publishVideo(instance);
	const tab = await (await newDevice()).openTab();
	await tab.signIn(await newLearner('Ada'));
	await tab.openPath(path);
	await tab.openStep('Watch');
	await tab.page.emulateMedia({ media: 'print' });

	await expect(tab.page.getByLabel(TITLE, { exact: true })).toBeHidden();
	await expect(tab.page.locator('figure img')).toBeVisible();
	await expect(tab.page.getByText('Made for a test.')).toBeVisible();
	await expect(tab.page.getByRole('link', { name: `/learning/assets/${path.videoId}` })).toBeVisible();
	await shoot(tab.page, 'video-on-paper');
});

interface VideoPath extends PublishedPath {
	videoId: string;
	/** Ids of its files: video, poster, captions. */
	files: string[];
}

async function publishVideo(
	{ api }: Instance,
	{ bytes = 0, visibility = 'public' }: { bytes?: number; visibility?: 'private' | 'public' } = {},
): Promise<VideoPath> {
	const upload = async (name: string, type: string, content: Buffer) =>
		(await api.upload({ name, type, bytes: new Uint8Array(content) })).id;
	const files = [
		await upload('clip.webm', 'video/webm', grownTo(bytes, await clip())),
		await upload('still.png', 'image/png', Buffer.from(makePng(320, 180))),
		await upload('clip.vtt', 'text/vtt', Buffer.from(CAPTIONS)),
	];
	const [video = '', poster, captions] = files;
	const step = randomUUID();
	const path = { id: randomUUID(), title: `Video ${randomUUID().slice(0, 8)}` };

	await api.request('POST', '/items/learning_paths?fields=id', {
		...path,
		visibility,
		steps: [
			{
				id: step,
				sort: 1,
				title: 'Watch',
				blocks: [
					{
						sort: 1,
						collection: 'block_video',
						item: {
							video,
							poster,
							captions,
							captions_language: 'de',
							title: TITLE,
							caption: 'Made for a test.',
						},
					},
					{ sort: 2, collection: 'block_text', item: { text: 'Below the video.' } },
				],
			},
		],
	});
	await api.request('POST', `/learning/editor/paths/${path.id}/publish`, {});

	return {
		...path,
		steps: { Watch: step },
		mark: '',
		files,
		videoId: video,
	};
}

/** The size of the place where the video stands. */
function boxOf(page: Page): Promise<{ width: number; height: number }> {
	return page
		.getByLabel(TITLE, { exact: true })
		.evaluate((video) => ({ width: video.clientWidth, height: video.clientHeight }));
}

/** Whether a file is in any cache of this device. */
function cached(page: Page, file: string): Promise<boolean> {
	return page.evaluate(async (id) => {
		for (const name of await caches.keys()) {
			const requests = await (await caches.open(name)).keys();

			if (requests.some(({ url }) => url.includes(id))) return true;
		}

		return false;
	}, file);
}

async function hasArrived(page: Page, files: readonly string[]): Promise<void> {
	for (const file of files) await expect.poll(() => cached(page, file)).toBe(true);
}

/** A clip made larger by an element that players skip (EBML Void), as a real one would be by its pictures. */
function grownTo(bytes: number, content: Buffer): Buffer {
	const room = bytes - content.length - 9;
	if (room <= 0) return content;

	const head = Buffer.alloc(9);
	head.writeUInt8(0xec);
	head.writeBigUInt64BE((1n << 56n) | BigInt(room), 1);

	return Buffer.concat([content, head, Buffer.alloc(room)]);
}

function clip(): Promise<Buffer> {
	return readFile(join(import.meta.dirname, 'fixtures', 'clip.webm'));
}
