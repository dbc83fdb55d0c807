import { expect } from '@playwright/test';
import { assign } from './support/learners.ts';
import { publish, takeBack } from './support/editing.ts';
import { STEPS, test } from './support/sync-stage.ts';
import { whereIs } from './support/where-is.ts';

/** Where pictures of paths come from. */
const PICTURES = '/learning/assets/';

test('a path that is taken back while it is open leaves the device, and returns with the work (I10)', async ({
	atWork,
	instance,
	stored,
}) => {
	const { learner, tab, path } = await atWork('Jonas', { isPrivate: true, withPicture: true });
	await tab.finish('Kneading');
	await tab.isInAccount('Kneading');
	await expect.poll(() => whereIs(tab.page, PICTURES)).not.toEqual([]);
	expect(await whereIs(tab.page, path.mark)).not.toEqual([]);

	await takeBack(instance, learner, path);
	await expect(tab.page.getByRole('heading', { name: 'This path is not available' })).toBeVisible();
	await expect.poll(() => whereIs(tab.page, path.mark)).toEqual([]);
	await expect.poll(() => whereIs(tab.page, PICTURES)).toEqual([]);
	expect(await stored(learner, path)).toMatchObject({ finished: ['Kneading'] });

	await assign(instance, learner, path);
	await tab.isInAccount('Kneading');
	await tab.finish('Resting');
	await tab.isInAccount('Resting');
});

test('a path that is taken back while the device is offline: its work is taken, then it leaves (I2, I10)', async ({
	atWork,
	instance,
	stored,
}) => {
	const { learner, device, tab, path } = await atWork('Klara', { isPrivate: true, withPicture: true });
	await tab.finish('Kneading');
	await tab.isInAccount('Kneading');
	await expect.poll(() => whereIs(tab.page, PICTURES)).not.toEqual([]);

	await device.goOffline();
	await takeBack(instance, learner, path);
	await tab.finish('Resting');
	await tab.isOnlyHere('Resting');
	await device.goOnline();

	await expect(tab.page.getByRole('heading', { name: 'This path is not available' })).toBeVisible();
	await expect.poll(() => stored(learner, path)).toMatchObject({ finished: ['Kneading', 'Resting'] });
	await expect.poll(() => whereIs(tab.page, path.mark)).toEqual([]);
	await expect.poll(() => whereIs(tab.page, PICTURES)).toEqual([]);

	await assign(instance, learner, path);
	await tab.isInAccount('Kneading', 'Resting');
});

test('a path that gets a step while a learner finishes it offline stays finished, and tells of the new one (I10, I11)', async ({
	atWork,
	instance,
	database,
}) => {
	const { learner, device, tab, path } = await atWork('Leo');
	await tab.finish('Kneading');
	await tab.isInAccount('Kneading');

	await device.goOffline();
	for (const step of ['Resting', 'Baking']) await tab.finish(step);
	await publish(instance, path, { newStep: 'Cooling' });
	await device.goOnline();

	await tab.isInAccount(...STEPS);
	await tab.isUnstarted('Cooling');
	await tab.openPath(path);
	await expect(tab.page.getByText(/Finished .* · 1 new step since/).first()).toBeVisible();
	const { rows } = await database.query(
		'select 1 from learning_path_completions where user_profile = $1 and learning_path = $2',
		[learner.profile, path.id],
	);
	expect(rows).toHaveLength(1);
});

test('a path that is archived while a learner works on it offline takes the work, and leaves (I2, I10)', async ({
	atWork,
	instance,
	stored,
}) => {
	const { learner, device, tab, path } = await atWork('Mila');
	await tab.finish('Kneading');
	await tab.isInAccount('Kneading');

	await device.goOffline();
	await instance.api.request('PATCH', `/items/learning_paths/${path.id}`, { status: 'archived' });
	await tab.finish('Resting');
	await tab.isOnlyHere('Resting');
	await device.goOnline();

	await expect(tab.page.getByRole('heading', { name: 'This path is not available' })).toBeVisible();
	await expect.poll(() => stored(learner, path)).toMatchObject({ finished: ['Kneading', 'Resting'] });
	await expect.poll(() => whereIs(tab.page, path.mark)).toEqual([]);
});
