import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { STEPS, test } from './support/sync-stage.ts';

test('work without an account is joined into one that has worked on the same path: both are kept (I1, I9)', async ({
	atWork,
	newDevice,
	stored,
}) => {
	const { learner, tab: onDesk, path } = await atWork('Hanna');
	await onDesk.finish('Kneading');
	await onDesk.openStep('Resting');
	await expect(onDesk.step('Resting')).toContainText('Started · in your account');
	const before = await stored(learner, path);

	// The same path on a phone, without an account: one step the other way round, one further, one that nobody else has.
	const phone = await newDevice();
	const onPhone = await phone.openTab();
	await onPhone.openPath(path);
	await onPhone.openStep('Kneading');
	await expect(onPhone.step('Kneading')).toContainText('Started');
	await onPhone.finish('Resting');
	await onPhone.finish('Baking');
	await onPhone.signIn(learner);
	await expect(onPhone.page.getByRole('region', { name: 'Notices' })).toContainText(
		'Your progress on 1 path came along',
	);

	await onPhone.openPath(path);
	for (const tab of [onPhone, onDesk]) await tab.isInAccount(...STEPS);
	const after = await stored(learner, path);
	expect(after).toMatchObject({ finished: STEPS });
	expect(after?.finishedAt['Kneading']).toBe(before?.finishedAt['Kneading']);

	// It is the account's now, and not the device's any more.
	await onPhone.signOut();
	await onPhone.isSignedOut();
	await onPhone.openPath(path);
	await onPhone.isUnstarted(...STEPS);
});

test('work without an account comes along when one is made (I1)', async ({
	newPath,
	newDevice,
	database,
	stored,
}) => {
	const path = await newPath();
	const device = await newDevice();
	const tab = await device.openTab();
	await tab.openPath(path);
	await tab.finish('Kneading');
	await tab.isFinished('Kneading');

	const email = `ida-${randomUUID()}@example.com`;
	await tab.goTo('/register');
	await tab.page.getByLabel('Name').fill('Ida');
	await tab.page.getByLabel('Email').fill(email);
	await tab.page.getByLabel('Password', { exact: true }).fill('wheat-and-water');
	await tab.page.getByRole('button', { name: 'Create account' }).click();
	await expect(tab.page.getByRole('region', { name: 'Notices' })).toContainText(
		'Your progress on 1 path came along',
	);

	await tab.openPath(path);
	await tab.isInAccount('Kneading');
	const { rows } = await database.query<{ profile: string }>(
		`select profile.id as profile from user_profiles as profile
		join directus_users as account on account.id = profile."user" where account.email = $1`,
		[email],
	);
	expect(await stored({ profile: rows[0]?.profile ?? '' }, path)).toMatchObject({ finished: ['Kneading'] });
});
