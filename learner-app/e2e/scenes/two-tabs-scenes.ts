import { expect, type Page } from '@playwright/test';
import { NEWCOMER } from './sign-in-scenes.ts';
import { signIn } from './learner.ts';
import type { Scene } from './scene.ts';

/** A browser that people share, and an account that comes and goes in another tab. They stand on one another, in this order. */
export const twoTabsScenes: Scene[] = [
	{
		name: 'followed-signed-out',
		about: 'Somebody has signed out in another tab',
		async open({ newcomer, at }) {
			await inAnotherTab(newcomer, async (other) => {
				await other.goto(at('/account'));
				await other.getByRole('button', { name: 'Sign out' }).click();
				await expect(newcomer.getByText('Somebody has signed out in another tab').first()).toBeVisible();
			});

			return newcomer;
		},
	},
	{
		name: 'home-adopted',
		about: 'What was done without an account has come along into one',
		async open({ newcomer, at, ben, paths }) {
			await newcomer.goto(at(`/paths/${paths.bread.id}/steps/${paths.bread.steps[0]}`));
			await expect(newcomer.getByText(/Started · saved on this device/).first()).toBeVisible();
			await signIn(newcomer, at('/sign-in'), ben);
			await expect(newcomer.getByText('Your progress on 1 path came along.').first()).toBeVisible();

			return newcomer;
		},
	},
	{
		name: 'followed-signed-in',
		about: 'Somebody else has signed in in another tab',
		async open({ newcomer, at }) {
			await inAnotherTab(newcomer, async (other) => {
				await signIn(other, at('/sign-in'), NEWCOMER);
				await expect(newcomer.getByText(/has signed in in another tab/).first()).toBeVisible();
			});

			return newcomer;
		},
	},
	{
		name: 'wrong-user',
		about: 'Somebody else has signed in by another door, as that of the Studio',
		async open({ newcomer, at, network, ben }) {
			const { email, password } = ben;

			await newcomer.request.post(`${network.url}/auth/login`, {
				data: { email, password, mode: 'session' },
			});
			await newcomer.goto(at('/'));
			await expect(newcomer.getByText('Someone else is signed in in this browser').first()).toBeVisible();

			return newcomer;
		},
	},
	{
		name: 'account-deleted',
		about: 'An account is deleted, and the device is left without one',
		async open({ newcomer, at }) {
			await signIn(newcomer, at('/sign-in'), NEWCOMER);
			await newcomer.goto(at('/account'));
			await newcomer.locator('summary', { hasText: 'Delete my account' }).click();

			const form = newcomer.locator('details', { hasText: 'Delete my account' });

			await form.getByLabel('Current password').fill(NEWCOMER.password);
			await form.getByRole('button', { name: 'Delete for ever' }).click();
			await expect(newcomer.getByRole('heading', { name: 'You learn without an account' })).toBeVisible();

			return newcomer;
		},
	},
];

/** Does something in a second tab of the same browser. */
async function inAnotherTab(page: Page, act: (other: Page) => Promise<void>): Promise<void> {
	const other = await page.context().newPage();

	await act(other);
	await other.close();
}
