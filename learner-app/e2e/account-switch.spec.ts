import { expect } from '@playwright/test';
import type { Tab } from './support/device.ts';
import type { Learner } from './support/learners.ts';
import { test } from './support/sync-stage.ts';
import { whereIs } from './support/where-is.ts';

/** Where pictures of paths come from. */
const PICTURES = '/learning/assets/';

/** The ways in which somebody else takes a shared device over, in a tab of their own. */
const WAYS: Record<string, (tab: Tab, next: Learner) => Promise<void>> = {
	async 'after signing out the one before'(tab, next) {
		await tab.signOut();
		await tab.page.getByRole('button', { name: 'Sign out all the same' }).click();
		await tab.isSignedOut();
		await tab.signIn(next);
	},
	'without signing anybody out': (tab, next) => tab.signIn(next),
};

for (const [how, takeOver] of Object.entries(WAYS)) {
	test(`someone else signs in in another tab, ${how}: each has what is theirs, and nothing is lost (I2, I9)`, async ({
		atWork,
		newLearner,
		stored,
	}) => {
		const { learner: anna, device, tab, path } = await atWork('Anna', { withPicture: true });
		const bert = await newLearner('Bert');
		await tab.finish('Kneading');
		await tab.isInAccount('Kneading');

		const allow = device.network.refuse(`POST /learning/sync/v1/${anna.user}`);
		await tab.finish('Resting');
		await tab.isOnlyHere('Resting');
		const other = await device.openTab();
		await takeOver(other, bert);

		await expect(tab.page.getByRole('region', { name: 'Notices' })).toContainText(
			'Bert has signed in in another tab',
		);
		allow();
		const askedByOldTab = tab.recordSync();
		await expect(tab.page.getByRole('link', { name: path.title })).toHaveCount(0);
		await expect.poll(() => whereIs(other.page, path.mark)).toEqual([]);
		await expect.poll(() => whereIs(other.page, PICTURES)).toEqual([]);

		await other.openPath(path);
		await other.finish('Baking');
		await other.isInAccount('Baking');
		await other.isUnstarted('Kneading', 'Resting');
		await tab.openPath(path);
		await tab.isInAccount('Baking');
		expect(await stored(bert, path)).toMatchObject({ finished: ['Baking'] });
		expect(await stored(anna, path)).toMatchObject({ finished: ['Kneading'] });
		expect(askedByOldTab.filter((one) => one.includes(anna.user))).toEqual([]);

		await other.signOut();
		await other.isSignedOut();
		await expect(tab.page.getByRole('region', { name: 'Notices' })).toContainText(
			'Somebody has signed out in another tab',
		);
		// What is left is Anna's, unsent.
		const places = async () => (await whereIs(other.page, path.id)).map((place) => place.includes(anna.user));
		await expect.poll(places).not.toContain(false);

		await tab.signIn(anna);
		await tab.openPath(path);
		await tab.isInAccount('Kneading', 'Resting');
		await expect(tab.step('Baking')).not.toContainText('Finished');
		expect(await stored(anna, path)).toMatchObject({ finished: ['Kneading', 'Resting'] });
	});
}

test('a tab whose browser has somebody else’s session sends nothing, and goes on after a sign-in (I2, I9)', async ({
	atWork,
	newLearner,
	stored,
}) => {
	const { learner: carla, device, tab, path } = await atWork('Carla');
	const { email, password } = await newLearner('Dirk');
	await tab.finish('Kneading');
	await tab.isInAccount('Kneading');

	// As by the Studio, which lives at the same address.
	await device.context.request.post(`${device.network.url}/auth/login`, {
		data: { email, password, mode: 'session' },
	});
	await tab.finish('Resting');
	await expect(tab.page.getByText('Someone else is signed in in this browser').first()).toBeVisible();
	await tab.isOnlyHere('Resting');
	expect(await stored(carla, path)).toMatchObject({ finished: ['Kneading'] });

	await tab.page.getByLabel('Notices').getByRole('link', { name: 'Sign in' }).click();
	await tab.fillSignIn(carla);
	await tab.isInAccount('Kneading', 'Resting');
	expect(await stored(carla, path)).toMatchObject({ finished: ['Kneading', 'Resting'] });
});

test('signing out with unsent work asks; waiting sends it (I2)', async ({ atWork, stored }) => {
	const { learner, device, tab, path } = await atWork('Emil');
	await tab.finish('Kneading');
	await tab.isInAccount('Kneading');
	await device.goOffline();
	await tab.finish('Resting');
	await tab.isOnlyHere('Resting');

	await tab.signOut();
	const question = tab.page.getByRole('dialog', { name: 'Some work is not in your account yet' });
	await expect(question).toContainText('Go online and wait a moment to send it');
	await question.getByRole('button', { name: 'Stay signed in' }).click();
	await device.goOnline();
	await expect(tab.page.locator('#sync')).toContainText('Everything is in your account');
	expect(await stored(learner, path)).toMatchObject({ finished: ['Kneading', 'Resting'] });

	await tab.page.getByRole('button', { name: 'Sign out' }).click();
	await tab.isSignedOut();
	await expect.poll(() => whereIs(tab.page, path.id)).toEqual([]);
});

test('signing out all the same, offline, keeps unsent work here until the next sign-in, and ends the session (I2, I9)', async ({
	atWork,
	newLearner,
	stored,
}) => {
	const { learner: frida, device, tab, path } = await atWork('Frida');
	const gustav = await newLearner('Gustav');
	await tab.finish('Kneading');
	await tab.isInAccount('Kneading');
	await device.goOffline();
	await tab.finish('Resting');
	await tab.signOut();
	await tab.page.getByRole('button', { name: 'Sign out all the same' }).click();
	await tab.isSignedOut();

	await device.goOnline();
	await tab.signIn(gustav);
	await tab.openPath(path);
	await tab.isUnstarted('Kneading', 'Resting');
	// The sign-out that the server was not told of must not end what came after it.
	await tab.page.reload();
	await tab.finish('Baking');
	await tab.isInAccount('Baking');
	await tab.signOut();
	await tab.isSignedOut();

	await tab.signIn(frida);
	await tab.openPath(path);
	await tab.isInAccount('Kneading', 'Resting');
	await expect(tab.step('Baking')).not.toContainText('Finished');
	expect(await stored(frida, path)).toMatchObject({ finished: ['Kneading', 'Resting'] });
});
