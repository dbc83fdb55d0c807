import { expect } from '@playwright/test';
import { clearDisk, fillDisk } from './support/fill-disk.ts';
import { assign, storedProgress } from './support/learners.ts';
import { makePublishedPath } from './support/published-path.ts';
import { setClock } from './support/set-clock.ts';
import { test } from './support/sync-stage.ts';

const STEPS = ['Kneading', 'Resting', 'Baking'] as const;
/** Room for the app and a little work. */
const SMALL_DISK_BYTES = 16_000_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What only a real browser has: tabs, a clock, a disk, sockets. The rules of the sync are attacked in `proof/`. */
test('of two tabs one syncs, both show all, and the other goes on when it is closed (I2, I8)', async ({
	instance,
	database,
	newLearner,
	newDevice,
}) => {
	const path = await makePublishedPath(instance, { steps: STEPS });
	const learner = await newLearner('Tabitha');
	const device = await newDevice();
	const leader = await device.openTab();
	await leader.signIn(learner);
	await leader.openPath(path);
	const other = await device.openTab();
	const askedByOther = other.recordSync();
	await other.openPath(path);

	await other.finish('Kneading');
	await expect(leader.step('Kneading')).toContainText('Finished · in your account');
	await expect(other.step('Kneading')).toContainText('Finished · in your account');
	await leader.finish('Resting');
	await expect(other.step('Resting')).toContainText('Finished · in your account');
	expect(askedByOther).toEqual([]);

	await device.goOffline();
	await leader.finish('Baking');
	await expect(other.step('Baking')).toContainText('Finished · saved on this device');
	await leader.page.close();
	await device.goOnline();

	await expect(other.step('Baking')).toContainText('Finished · in your account');
	expect(askedByOther).toContain(`POST /learning/sync/v1/${learner.user}/progress`);
	expect(await storedProgress(database, learner, path.id)).toMatchObject({ finished: STEPS });
});

test('two devices that worked apart hold the work of both, and then tell each other at once (I1, I7)', async ({
	instance,
	newLearner,
	newDevice,
}) => {
	const path = await makePublishedPath(instance, { steps: STEPS });
	const learner = await newLearner('Tess');
	await assign(instance, learner, path);
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
	for (const tab of [onPhone, onDesk]) {
		await expect(tab.step('Kneading')).toContainText('Finished · in your account');
		await expect(tab.step('Resting')).toContainText('Finished · in your account');
	}

	// Nobody asks by themselves for five minutes: a poke has brought it.
	await onPhone.finish('Baking');
	await expect(onDesk.step('Baking')).toContainText('Finished · in your account');
});

test('work arrives although the clock was set back a day across a reload (I2, I12)', async ({
	instance,
	database,
	newLearner,
	newDevice,
}) => {
	const path = await makePublishedPath(instance, { steps: STEPS });
	const learner = await newLearner('Cleo');
	const device = await newDevice();
	const tab = await device.openTab();
	await tab.signIn(learner);
	await tab.openPath(path);
	await tab.finish('Kneading');
	await expect(tab.step('Kneading')).toContainText('in your account');

	await device.goOffline();
	await tab.finish('Resting');
	await setClock(device.context, -DAY_MS);
	await tab.page.reload();
	await tab.finish('Baking');
	await expect(tab.step('Resting')).toContainText('Finished · saved on this device');
	await expect(tab.step('Baking')).toContainText('Finished · saved on this device');
	await device.goOnline();

	for (const step of STEPS) await expect(tab.step(step)).toContainText('Finished · in your account');
	expect(await storedProgress(database, learner, path.id)).toMatchObject({ finished: STEPS });
});

test('a full disk is said at the moment, nothing claims to be saved, and it heals (I12)', async ({
	instance,
	database,
	newLearner,
	newDevice,
}) => {
	const path = await makePublishedPath(instance, { steps: STEPS });
	const learner = await newLearner('Ferdinand');
	const device = await newDevice();
	const tab = await device.openTab();
	const browser = await device.context.newCDPSession(tab.page);
	await browser.send('Storage.overrideQuotaForOrigin', {
		origin: device.network.url,
		quotaSize: SMALL_DISK_BYTES,
	});
	await tab.signIn(learner);
	await tab.openPath(path);
	await tab.finish('Kneading');
	await expect(tab.step('Kneading')).toContainText('in your account');

	await fillDisk(tab.page);
	await tab.tryToFinish('Resting');
	await expect(tab.page.getByRole('alert')).toContainText('could not be saved');
	await expect(tab.step('Resting')).not.toContainText('Finished');
	expect(await storedProgress(database, learner, path.id)).toMatchObject({ finished: ['Kneading'] });

	await clearDisk(tab.page);
	await tab.finish('Resting');
	await expect(tab.page.getByRole('alert')).toHaveCount(0);
	await tab.finish('Baking');
	for (const step of STEPS) await expect(tab.step(step)).toContainText('Finished · in your account');
	expect(await storedProgress(database, learner, path.id)).toMatchObject({ finished: STEPS });
});

test('a reply that is lost after the commit loses nothing, and gives no second version (I2, I3)', async ({
	instance,
	database,
	newLearner,
	newDevice,
}) => {
	const path = await makePublishedPath(instance, { steps: STEPS });
	const learner = await newLearner('Rita');
	const device = await newDevice();
	const tab = await device.openTab();
	await tab.signIn(learner);
	await tab.openPath(path);
	await expect(tab.step('Kneading')).toBeVisible();
	const asked = tab.recordSync();
	const lost = device.network.cutAtReplyTo('POST /learning/sync/');

	await tab.finish('Kneading');
	await lost;
	const committed = await storedProgress(database, learner, path.id);
	await expect(tab.step('Kneading')).toContainText('Finished · saved on this device');
	await device.goOnline();

	await expect(tab.step('Kneading')).toContainText('Finished · in your account');
	expect(committed).toMatchObject({ finished: ['Kneading'] });
	expect(await storedProgress(database, learner, path.id)).toEqual(committed);
	expect(asked.filter((one) => one.startsWith('POST')).length).toBeGreaterThan(1);
});
