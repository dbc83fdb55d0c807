import { expect } from '@playwright/test';
import type { Scene } from './scene.ts';

/** What the account page keeps folded up. */
export const accountScenes: Scene[] = [
	{
		name: 'account-unfolded',
		about: 'The forms to repair the sync, to change the password and to delete the account',
		async open({ learner, at }) {
			await learner.goto(at('/account'));
			await expect(learner.locator('summary')).toHaveCount(3);

			for (const summary of await learner.locator('summary').all()) await summary.click();

			await expect(learner.getByRole('button', { name: 'Delete for ever' })).toBeVisible();

			return learner;
		},
	},
	{
		name: 'account-refused',
		about: 'What came of them: the sync is repaired, and the password was not right',
		async open({ learner }) {
			await learner.getByRole('button', { name: 'Repair sync' }).click();
			await expect(learner.getByText(/compared with your account\./).first()).toBeVisible();

			for (const field of await learner.getByLabel('Current password').all()) await field.fill('not hers');

			await learner.getByLabel('New password').fill('a good password');
			await learner.getByRole('button', { name: 'Change password' }).click();
			await expect(learner.getByRole('alert')).toHaveCount(1);
			await learner.getByRole('button', { name: 'Delete for ever' }).click();
			await expect(learner.getByRole('alert')).toHaveText([
				'The password is not right.',
				'The password is not right.',
			]);

			return learner;
		},
	},
];
