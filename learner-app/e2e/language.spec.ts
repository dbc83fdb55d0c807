import { expect, type Page } from '@playwright/test';
import { signIn } from './scenes/learner.ts';
import { test } from './scenes/world-stage.ts';

const SAM = { email: 'sam@example.com', password: 'sam-learns-here' };

/** The account before the device, the device before the browser. */
test('the language is the browser’s, until the device or the account says otherwise', async ({
	browser,
	world,
}) => {
	const { at, instance } = world;
	const page = await (await browser.newContext({ locale: 'de-AT' })).newPage();

	await page.goto(at('/'));
	await speaks(page, 'de', 'Willkommen');

	await page.goto(at('/account'));
	await page.getByLabel('Sprache', { exact: true }).selectOption('en');
	await speaks(page, 'en', 'Account');
	await page.reload();
	await speaks(page, 'en', 'Account');

	const { api } = instance;
	const [profile] = await api.request<{ id: string }[]>(
		'GET',
		`/items/user_profiles?filter[user][email][_eq]=${SAM.email}&fields=id`,
	);

	await api.request('PATCH', `/items/user_profiles/${profile?.id}`, { locale: 'de' });

	const other = await world.newPage();

	await other.goto(at('/'));
	await speaks(other, 'en', 'Welcome');
	await signIn(other, at('/sign-in'), SAM);
	await expect(other.locator('html')).toHaveAttribute('lang', 'de');
	await other.reload();
	await expect(other.locator('html')).toHaveAttribute('lang', 'de');
	await api.request('PATCH', `/items/user_profiles/${profile?.id}`, { locale: null });
});

test('the app can be installed', async ({ world }) => {
	const page = await world.newPage();

	await page.goto(world.at('/'));
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

	const session = await page.context().newCDPSession(page);
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');

	// A context of Playwright's is a private window to Chromium, which installs nothing from there.
	expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);

	const manifest = await page.request.get(world.at('/manifest.webmanifest'));

	expect(await manifest.json()).toMatchObject({
		display: 'standalone',
		icons: [{ sizes: '192x192' }, { sizes: '512x512' }, { purpose: 'maskable' }],
	});
	for (const icon of ['icon-192.png', 'icon-512.png', 'icon-maskable.png']) {
		expect((await page.request.get(world.at(`/${icon}`))).status(), icon).toBe(200);
	}
});

async function speaks(page: Page, language: string, heading: string): Promise<void> {
	await expect(page.locator('html')).toHaveAttribute('lang', language);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
}
