import { expect } from '@playwright/test';
import { beginGeneration } from '../../directus/src/database/begin-generation.ts';
import { backUp } from './support/back-up.ts';
import { assign } from './support/learners.ts';
import { takeBack } from './support/editing.ts';
import { test } from './support/sync-stage.ts';

/** Work that the server cannot take yet, or has lost: it waits on the device, and arrives. */
test('what a restored backup lacks comes from the device that still has it (I2, I4, I12)', async ({
	atWork,
	database,
	instance,
	stored,
}) => {
	const { learner, device, tab, path } = await atWork('Runa');
	await tab.finish('Kneading');
	await tab.isInAccount('Kneading');
	const restore = await backUp(database, learner);
	await tab.finish('Resting');
	await tab.isInAccount('Resting');

	await device.goOffline();
	await restore();
	await beginGeneration(instance.databaseUrl);
	expect(await stored(learner, path)).toMatchObject({ finished: ['Kneading'] });
	await device.goOnline();

	await expect.poll(() => stored(learner, path)).toMatchObject({ finished: ['Kneading', 'Resting'] });
	await tab.finish('Baking');
	await tab.isInAccount('Kneading', 'Resting', 'Baking');
});

test('a server that has become too new: the app says so, keeps the work, and sends it after the update (I2)', async ({
	atWork,
	stored,
}) => {
	const { learner, device, tab, path } = await atWork('Olaf');
	await tab.finish('Kneading');
	await tab.isInAccount('Kneading');

	// Its answer at the address of a version that it no longer speaks: `http/sync/outdated.ts`.
	await device.context.route('**/learning/sync/**', (route) =>
		route.fulfill({
			status: 426,
			json: { errors: [{ message: 'Too old.', extensions: { code: 'UPDATE_REQUIRED' } }] },
		}),
	);
	await tab.finish('Resting');
	await expect(tab.page.getByText('This version of the app is too old to sync').first()).toBeVisible();
	await tab.isOnlyHere('Resting');
	await tab.finish('Baking');
	expect(await stored(learner, path)).toMatchObject({ finished: ['Kneading'] });

	await device.context.unroute('**/learning/sync/**');
	await tab.page.getByRole('button', { name: 'Update' }).click();

	await tab.isInAccount('Kneading', 'Resting', 'Baking');
	await expect(tab.page.getByRole('button', { name: 'Update' })).toHaveCount(0);
	expect(await stored(learner, path)).toMatchObject({ finished: ['Kneading', 'Resting', 'Baking'] });
});

test('work on a path that the account never saw waits for access, and is sent when it returns (I2, I6, I10)', async ({
	newLearner,
	newPath,
	newDevice,
	instance,
	stored,
}) => {
	const learner = await newLearner('Vera');
	const path = await newPath({ for: learner });
	const device = await newDevice();
	const tab = await device.openTab();
	await tab.signIn(learner);
	await tab.isHeld(path);

	await device.goOffline();
	await tab.openPath(path);
	await takeBack(instance, learner, path);
	await tab.finish('Kneading');
	await tab.isOnlyHere('Kneading');
	await device.goOnline();

	await expect(tab.page.getByRole('heading', { name: 'This path is not available' })).toBeVisible();
	await expect(tab.page.getByText('What you did here is kept on this device.')).toBeVisible();
	expect(await stored(learner, path)).toBeNull();

	await assign(instance, learner, path);
	await tab.isInAccount('Kneading');
	expect(await stored(learner, path)).toMatchObject({ finished: ['Kneading'] });
});
