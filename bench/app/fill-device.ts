import type { PathDocument } from '@learning-paths/contract';
import type { Client } from 'pg';
import { openBrowser } from './browser.ts';

/**
 * A new learner registers, gets the paths assigned, and waits until all are on the device.
 *
 * @returns how many seconds that took, from the sign-in.
 */
export async function fillDevice(
	{ folder, url, documents }: { folder: string; url: string; documents: readonly PathDocument[] },
	client: Client,
): Promise<number> {
	const email = `bench-${documents.length}@example.com`;
	const password = 'wheat-and-water';
	const registered = await fetch(`${url}/learning/register`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ email, password, displayName: 'Ada' }),
	});

	if (registered.status !== 201) throw new Error(`No account: ${await registered.text()}`);

	await client.query(
		`insert into learning_path_assignments (id, learning_path, user_profile)
		select gen_random_uuid(), path, profile.id
		from unnest($2::uuid[]) as path, user_profiles as profile
		join directus_users as account on account.id = profile."user"
		where account.email = $1`,
		[email, documents.map(({ id }) => id)],
	);

	const context = await openBrowser(folder);

	try {
		const page = await context.newPage();

		await page.goto(`${url}/app/sign-in`);
		await page.getByLabel('Email').fill(email);
		await page.getByLabel('Password', { exact: true }).fill(password);

		const begun = performance.now();

		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.waitForFunction(
			(count) => document.querySelectorAll('.cards li').length >= count,
			documents.length,
			{ timeout: 300_000 },
		);
		await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
		// The cover is the last that arrives: it is the same for all paths.
		await page.waitForFunction(async () => {
			const held = await Promise.all(
				(await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
			);

			return held.flat().some(({ url: kept }) => kept.includes('/learning/assets/'));
		});

		return (performance.now() - begun) / 1000;
	} finally {
		await context.close();
	}
}
