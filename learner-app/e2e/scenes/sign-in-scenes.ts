import { expect } from '@playwright/test';
import type { Scene } from './scene.ts';

/** Whoever makes an account in these scenes. */
export const NEWCOMER = { email: 'new@example.com', password: 'a good password' };

/** The ways into an account, and what may go wrong on them. */
export const signInScenes: Scene[] = [
	{
		name: 'sign-in',
		about: 'Signing in',
		main: true,
		async open({ newcomer, at }) {
			await newcomer.goto(at('/sign-in'));
			await expect(newcomer.getByRole('heading', { name: 'Sign in' })).toBeVisible();

			return newcomer;
		},
	},
	{
		name: 'sign-in-error',
		about: 'A wrong password',
		async open({ newcomer }) {
			await newcomer.getByLabel('Email').fill('ada@example.com');
			await newcomer.getByLabel('Password', { exact: true }).fill('not hers');
			await newcomer.getByRole('button', { name: 'Sign in' }).click();
			await expect(newcomer.getByRole('alert')).toContainText('Email or password is not right.');

			return newcomer;
		},
	},
	{
		name: 'register',
		about: 'Making an account',
		main: true,
		async open({ newcomer, at }) {
			await newcomer.goto(at('/register'));
			await expect(newcomer.getByRole('heading', { name: 'Create an account' })).toBeVisible();

			return newcomer;
		},
	},
	{
		name: 'register-error',
		about: 'An address that has an account already',
		async open({ newcomer }) {
			await newcomer.getByLabel('Email').fill('ada@example.com');
			await newcomer.getByLabel('Password', { exact: true }).fill(NEWCOMER.password);
			await newcomer.getByRole('button', { name: 'Create account' }).click();
			await expect(newcomer.getByRole('alert')).toContainText('There is an account with this email already');

			return newcomer;
		},
	},
	{
		name: 'home-newcomer',
		about: 'A new account, with nothing in it',
		async open({ newcomer }) {
			await newcomer.getByLabel('Email').fill(NEWCOMER.email);
			await newcomer.getByRole('button', { name: 'Create account' }).click();
			await expect(newcomer.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();

			return newcomer;
		},
	},
];
