import { randomUUID } from 'node:crypto';
import type { ProgressDocument } from '@learning-paths/contract';
import type { Page } from '@playwright/test';
import { openOperatorApi, type OperatorApi } from '../../../directus/src/instance/operator-api.ts';
import type { Instance } from '../../../directus/src/testing/start-instance.ts';

/** A learner with an account, as the server knows them. */
export interface Learner {
	id: string;
	profile: string;
	email: string;
	password: string;
	/** Brings work into the account, as another device would. */
	push: (documents: ProgressDocument[]) => Promise<void>;
}

/** Registers somebody. Without a language of their own: they speak as their browser does. */
export async function registerLearner(
	{ displayName, email }: { displayName: string; email: string },
	{ api }: Instance,
): Promise<Learner> {
	const account = { email, password: `a password ${randomUUID()}` };
	const { id } = await api.request<{ id: string }>('POST', '/learning/register', {
		...account,
		displayName,
	});
	const [profile] = await api.request<{ id: string }[]>(
		'GET',
		`/items/user_profiles?filter[user][_eq]=${id}&fields=id`,
	);

	return {
		...account,
		id,
		profile: profile?.id ?? '',
		async push(documents) {
			await (
				await asLearner(account, api)
			).request('POST', `/learning/sync/v1/${id}/progress`, { documents });
		},
	};
}

/** Signs in by the form, and waits for the start page. */
export async function signIn(
	page: Page,
	address: string,
	{ email, password }: Pick<Learner, 'email' | 'password'>,
): Promise<void> {
	await page.goto(address);
	await page.getByLabel('Email').fill(email);
	await page.getByLabel('Password', { exact: true }).fill(password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL('**/app/');
}

async function asLearner(account: object, api: OperatorApi): Promise<OperatorApi> {
	const { access_token: token } = await api.request<{ access_token: string }>('POST', '/auth/login', account);

	return openOperatorApi({ url: api.url, token });
}
