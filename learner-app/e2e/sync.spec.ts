import { expect } from '@playwright/test';
import { clearDisk, fillDisk } from './support/fill-disk.ts';
import { setClock } from './support/set-clock.ts';
import { STEPS, test } from './support/sync-stage.ts';

/** Room for the app and a little work. */
const SMALL_DISK_BYTES = 16_000_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What only a real browser has: tabs, a clock, a disk, sockets. The rules of the sync are attacked in `proof/`. */
test('of two tabs one syncs, both show all, and the other goes on when it is closed (I2, I8)', async ({
	atWork,
	stored,
}) => {
	const { path, learner, device, tab: leader } = await atWork('Tabitha');
	const other = await device.openTab();
	const askedByOther = other.recordSync();
	await other.openPath(path);

	await other.finish('Kneading');
	await leader.isInAccount('Kneading');
	await other.isInAccount('Kneading');
	await leader.finish('Resting');
	await other.isInAccount('Resting');
	expect(askedByOther).toEqual([]);

	await device.goOffline();
	await leader.finish('Baking');
	await other.isOnlyHere('Baking');
	await leader.page.close();
	await device.goOnline();

	await other.isInAccount('Baking');
	expect(askedByOther).toContain(`POST /learning/sync/v1/${learner.user}/progress`);
	expect(await stored(learner, path)).toMatchObject({ finished: STEPS });
});

test('two devices that worked apart hold the work of both, and then tell each other at once (I1, I7)', async ({
	newLearner,
	newPath,
	newDevice,
}) => {
	const learner = await newLearner('Tess');
	const path = await newPath({ for: learner });
	const [phone, desk] = [await newDevice(), await newDevice()];
	const [onPhone, onDesk] = [await phone.openTab(), await desk.openTab()];
	for (const tab of [onPhone, onDesk]) {
		await tab.signIn(learner);
		await tab.isHeld(path);
		await tab.openPath(path);
	}

	await phone.goOffline();
	await desk.goOffline();
	await onPhone.finish('Kneading');
	await onDesk.finish('Resting');
	await phone.goOnline();
	await desk.goOnline();
	for (const tab of [onPhone, onDesk]) await tab.isInAccount('Kneading', 'Resting');

	// Nobody asks by themselves for five minutes: a poke has brought it.
	await onPhone.finish('Baking');
	await onDesk.isInAccount('Baking');
});

test('work arrives although the clock was set back a day across a reload (I2, I12)', async ({
	atWork,
	stored,
}) => {
	const { path, learner, device, tab } = await atWork('Cleo');
	await tab.finish('Kneading');
	await tab.isInAccount('Kneading');

	await device.goOffline();
	await tab.finish('Resting');
	await setClock(device.context, -DAY_MS);
	await tab.page.reload();
	await tab.finish('Baking');
	await tab.isOnlyHere('Resting', 'Baking');
	await device.goOnline();

	await tab.isInAccount(...STEPS);
	expect(await stored(learner, path)).toMatchObject({ finished: STEPS });
});

test('a full disk is said at the moment, nothing claims to be saved, and it heals (I12)', async ({
	newLearner,
	newPath,
	newDevice,
	stored,
}) => {
	const [path, learner, device] = [await newPath(), await newLearner('Ferdinand'), await newDevice()];
	const tab = await device.openTab();
	// Before anything is stored: the browser remembers for a while how much room there was.
	const browser = await device.context.newCDPSession(tab.page);
	await browser.send('Storage.overrideQuotaForOrigin', {
		origin: device.network.url,
		quotaSize: SMALL_DISK_BYTES,
	});
	await tab.signIn(learner);
	await tab.openPath(path);
	await tab.finish('Kneading');
	await tab.isInAccount('Kneading');

	await fillDisk(tab.page);
	await tab.tryToFinish('Resting');
	await expect(tab.page.getByRole('alert')).toContainText('could not be saved');
	await expect(tab.step('Resting')).not.toContainText('Finished');
	expect(await stored(learner, path)).toMatchObject({ finished: ['Kneading'] });

	await clearDisk(tab.page);
	await tab.finish('Resting');
	await expect(tab.page.getByRole('alert')).toHaveCount(0);
	await tab.finish('Baking');
	await tab.isInAccount(...STEPS);
	expect(await stored(learner, path)).toMatchObject({ finished: STEPS });
});

test('a reply that is lost after the commit loses nothing, and gives no second version (I2, I3)', async ({
	atWork,
	stored,
}) => {
	const { path, learner, device, tab } = await atWork('Rita');
	await expect(tab.step('Kneading')).toBeVisible();
	const lost = device.network.cutAtReplyTo('POST /learning/sync/');

	await tab.finish('Kneading');
	await lost;
	const committed = await stored(learner, path);
	await tab.isOnlyHere('Kneading');
	const asked = tab.recordSync();
	await device.goOnline();

	await tab.isInAccount('Kneading');
	expect(committed).toMatchObject({ finished: ['Kneading'] });
	expect(await stored(learner, path)).toEqual(committed);
	// Whichever comes first is enough: it is sent once more, or a pull says that it is there.
	expect(asked.filter((one) => one.endsWith('/progress'))).not.toEqual([]);
});
