import { BehaviorSubject } from 'rxjs';
import { expect, it } from 'vitest';
import { eventually, path, syncStage } from '../testing/sync-stage.ts';
import { awaitsPaths } from './awaits-paths.ts';

const stage = syncStage();

/** A device that someone had just signed in on said "Nothing here yet" before it had asked. */
it('waits until the list has come, and until what it names is here', async () => {
	const device = await stage.makeDevice();
	const replies: Record<'list' | 'body', (() => void)[]> = { list: [], body: [] };
	const awaits = new BehaviorSubject<boolean | null>(null);
	const watching = awaitsPaths(device.database).subscribe(awaits);

	stage.server.beforeReply = (_method, address) =>
		address.includes('/content')
			? new Promise((resolve) => {
					replies[address.endsWith('/content') ? 'list' : 'body'].push(() => resolve(undefined));
				})
			: undefined;
	stage.server.assigned.add(path);

	await eventually(() => expect(awaits.value).toBe(true));
	device.start();
	// The progress has been pulled by then; the list is still on its way.
	await eventually(async () =>
		expect((await device.database.notes.findOne('sync').exec())?.contactAt).toEqual(expect.any(Number)),
	);
	expect(awaits.value).toBe(true);

	await eventually(() => expect(replies.list).toHaveLength(1));
	replies.list[0]?.();
	await eventually(() => expect(replies.body).toHaveLength(1));
	expect(awaits.value).toBe(true);

	stage.server.beforeReply = null;
	replies.body[0]?.();
	await eventually(() => expect(awaits.value).toBe(false));
	watching.unsubscribe();
});

it.each([
	['with a tag', true],
	['without one, as some proxies leave it', false],
])('waits no longer for a list that is empty and came %s', async (_, hasTag) => {
	const device = await stage.makeDevice();
	const awaits = new BehaviorSubject<boolean | null>(null);
	const watching = awaitsPaths(device.database).subscribe(awaits);

	if (!hasTag) {
		stage.server.intercept = (_method, address) =>
			address.endsWith('/content') ? Response.json({ data: [] }) : null;
	}

	device.start();
	await eventually(() => expect(awaits.value).toBe(false));
	watching.unsubscribe();
});
