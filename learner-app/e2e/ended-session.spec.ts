import { expect } from '@playwright/test';
import { STEPS, test } from './support/sync-stage.ts';

test('a session that ended while the device was offline: work goes on, and is sent after a sign-in (I2)', async ({
	atWork,
	database,
	stored,
}) => {
	const { learner, device, tab, path } = await atWork('Greta');
	await tab.finish('Kneading');
	await tab.isInAccount('Kneading');

	await device.goOffline();
	await tab.finish('Resting');
	// What weeks do to a session, and to the one that would renew it.
	await database.query(
		`update directus_sessions set expires = now() - interval '3 weeks' where "user" = $1`,
		[learner.user],
	);
	await tab.page.reload();
	await tab.isOnlyHere('Resting');
	await device.goOnline();

	const notices = tab.page.getByLabel('Notices');
	await expect(notices).toContainText('Your sign-in has ended. Sign in again to send your work');
	await tab.finish('Baking');
	await tab.isOnlyHere('Resting', 'Baking');
	expect(await stored(learner, path)).toMatchObject({ finished: ['Kneading'] });

	await notices.getByRole('link', { name: 'Sign in' }).click();
	await tab.fillSignIn(learner);
	await tab.isInAccount(...STEPS);
	await expect(notices).toHaveCount(0);
	expect(await stored(learner, path)).toMatchObject({ finished: STEPS });
});
