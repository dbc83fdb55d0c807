import { expect } from '@playwright/test';
import type { Scene } from './scene.ts';

/** By mail to a new password. Ada chooses the one that she had: later scenes sign in with it. */
export const passwordScenes: Scene[] = [
	{
		name: 'forgot-password',
		about: 'Asking for a link to choose a new password',
		async open({ newcomer, at }) {
			await newcomer.goto(at('/forgot-password'));
			await expect(newcomer.getByRole('button', { name: 'Send link' })).toBeVisible();

			return newcomer;
		},
	},
	{
		name: 'mail-sent',
		about: 'The link is in the mail',
		async open({ newcomer, ada }) {
			await newcomer.getByLabel('Email').fill(ada.email);
			await newcomer.getByRole('button', { name: 'Send link' }).click();
			await expect(newcomer.getByRole('heading', { name: 'Check your mail' })).toBeVisible();

			return newcomer;
		},
	},
	{
		name: 'new-password',
		about: 'Where the link leads',
		async open({ newcomer, at, ada, mailbox }) {
			const { link } = await mailbox.take(ada.email);

			// The mail knows the server, not the network that can be cut.
			await newcomer.goto(at(`/new-password${link.search}`));
			await expect(newcomer.getByRole('heading', { name: 'Choose a new password' })).toBeVisible();

			return newcomer;
		},
	},
	{
		name: 'sign-in-changed',
		about: 'The password is changed: now to sign in with it',
		async open({ newcomer, ada }) {
			await newcomer.getByLabel('Password', { exact: true }).fill(ada.password);
			await newcomer.getByRole('button', { name: 'Change password' }).click();
			await expect(newcomer.getByText('Your password is changed.').first()).toBeVisible();

			return newcomer;
		},
	},
	{
		name: 'new-password-error',
		about: 'A link that is not good any more',
		async open({ newcomer, at }) {
			await newcomer.goto(at('/new-password?token=used-up'));
			await newcomer.getByLabel('Password', { exact: true }).fill('a good password');
			await newcomer.getByRole('button', { name: 'Change password' }).click();
			await expect(newcomer.getByRole('alert')).toContainText('This did not work');

			return newcomer;
		},
	},
	{
		name: 'sign-in-unverified',
		about: 'A link to confirm an address that is not good any more',
		async open({ newcomer, network }) {
			await newcomer.goto(`${network.url}/learning/register/verify?token=used-up`);
			await expect(newcomer.getByText('This link is broken, used or too old.').first()).toBeVisible();

			return newcomer;
		},
	},
];
