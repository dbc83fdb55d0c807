import { describe, expect, it, vi } from 'vitest';
import { createPathShelf } from './path-shelf.ts';
import type { AssetStore } from './asset-store.ts';
import { eventually, first, other, path, published, syncStage } from '../testing/sync-stage.ts';

const stage = syncStage();

describe('syncContent', () => {
	/** One file that stalled, on a Wi-Fi that accepts connections and never answers, kept everything after it from coming. */
	it('goes on while files are still on their way (I10)', async () => {
		const never: AssetStore = { reconcile: () => new Promise(() => undefined), clear: async () => undefined };
		const device = await stage.makeDevice(undefined, undefined, { files: never, large: never });
		const held = async () => (await device.database.paths.find().exec()).map(({ id }) => id);

		stage.server.assigned.add(path);
		device.start();
		await eventually(async () => expect(await held()).toEqual([path]));

		stage.server.assigned.delete(path);
		stage.server.assigned.add(other);
		device.pokes$.next('content');
		await eventually(async () => expect(await held()).toEqual([other]));
	});

	it('lives with files that cannot be kept', async () => {
		const reconcile = vi.fn(async () => Promise.reject(new Error('no caches')));
		const broken: AssetStore = { reconcile, clear: async () => undefined };
		const device = await stage.makeDevice(undefined, undefined, { files: broken, large: broken });

		device.start();
		await eventually(() => expect(reconcile).toHaveBeenCalledTimes(2));

		expect((await device.database.notes.findOne('sync').exec())?.phase).toBe('ready');
	});

	/** The list that was on its way could not name it, and the path was taken away while it was open. */
	it('keeps a path that was begun, and whose work was sent, while the list was on its way', async () => {
		const device = await stage.makeDevice();
		const shelf = createPathShelf({ database: device.database, shownFiles: async () => [] });
		const contentReplies: (() => void)[] = [];

		stage.server.beforeReply = (method, address) =>
			method === 'GET' && address.endsWith('/content')
				? new Promise((resolve) => contentReplies.push(() => resolve(undefined)))
				: undefined;
		device.start();
		await eventually(() => expect(contentReplies).toHaveLength(1));

		await device.work.start(path, first);
		await shelf.hold(published(path));
		await eventually(async () =>
			expect(await device.database.acknowledged.findOne(path).exec()).not.toBeNull(),
		);

		const dropped = vi.fn();
		const watching = device.database.paths.remove$.subscribe(dropped);

		contentReplies[0]?.();
		device.pokes$.next('content');
		// The next look begins when the first has ended.
		await eventually(() => expect(contentReplies).toHaveLength(2));

		expect(dropped).not.toHaveBeenCalled();
		watching.unsubscribe();
		stage.server.beforeReply = null;
		contentReplies[1]?.();
	});

	/** The list was asked for while the work was on its way, nobody asked again, and an archived path stayed for minutes. */
	it('looks again when the work is sent for which alone a path that is not on the list was kept (I10)', async () => {
		const device = await stage.makeDevice();
		const shelf = createPathShelf({ database: device.database, shownFiles: async () => [] });
		const looks = () => stage.server.requests.filter((one) => one.endsWith('/content')).length;
		const replies: (() => void)[] = [];

		stage.server.beforeReply = (method) =>
			method === 'POST' ? new Promise((resolve) => replies.push(() => resolve(undefined))) : undefined;
		device.start();
		await eventually(() => expect(looks()).toBe(1));
		await device.work.start(path, first);
		await shelf.hold(published(path));
		await eventually(() => expect(stage.server.progress.has(path)).toBe(true));
		stage.server.paths.delete(path);

		const sofar = looks();

		device.pokes$.next('content');
		await eventually(() => expect(looks()).toBe(sofar + 1));

		stage.server.beforeReply = null;
		replies.forEach((release) => release());

		await eventually(async () => expect(await device.database.paths.find().exec()).toEqual([]));
	});
});
