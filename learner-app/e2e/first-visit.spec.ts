import { expect, type Page } from '@playwright/test';
import { test } from './support/sync-stage.ts';

// What a page will need is asked for before the app has arrived, in words that the app will use, too: a guess, and only a real page
// can tell whether it is still right. Where it is wrong the app asks once more.
test('the catalogue is asked for ahead, and not again by the app', async ({ newPath, newDevice }) => {
	const { title } = await newPath();
	const device = await newDevice();
	const { page } = await device.openTab();
	const asked = record(page);

	for (const query of ['', `?search=${encodeURIComponent(title)}`, '?page=1']) {
		await page.goto(`${device.network.url}/app/paths${query}`);
		await expect(page.getByRole('link', { name: /^Path / }).first()).toBeVisible();
		expect(asked.splice(0)).toEqual([expect.stringMatching(/^\/learning\/paths\?/)]);
	}
});

test('a path is asked for ahead, and not again by its step', async ({ newPath, newDevice }) => {
	const path = await newPath();
	const device = await newDevice();
	const { page } = await device.openTab();
	const asked = record(page);

	await page.goto(`${device.network.url}/app/paths/${path.id}/steps/${path.steps['Resting']}`);
	await expect(page.getByText(path.mark)).toBeVisible();
	expect(asked).toEqual([`/learning/paths/${path.id}`]);
});

test('the letters are asked for by the page itself, and not again for its texts', async ({ newDevice }) => {
	const device = await newDevice();
	const { page } = await device.openTab();

	await page.goto(`${device.network.url}/app/`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.evaluate(() => document.fonts.ready);

	const letters = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.filter(({ name }) => name.includes('latin-wght-normal'))
			.map((entry) => Reflect.get(entry, 'initiatorType') as unknown),
	);

	expect(letters).toEqual(['link']);
});

test('when a part of the app does not come, that is said, and what is there can be read', async ({
	newPath,
	newDevice,
}) => {
	const path = await newPath();
	const device = await newDevice();
	const { page } = await device.openTab();
	const letThrough = device.network.refuse('GET /app/assets/database-');

	await page.goto(`${device.network.url}/app/paths/${path.id}/steps/${path.steps['Resting']}`);
	const notice = page.getByRole('region', { name: 'Notices' });

	await expect(page.getByText(path.mark)).toBeVisible();
	await expect(notice).toContainText('A part of this page did not arrive.');

	letThrough();
	await page.getByRole('link', { name: 'Load again' }).click();
	await expect(page.getByRole('button', { name: /^Finish / })).toBeVisible();
});

test('home says at once that there is nothing to those who were never here, and only to those', async ({
	newPath,
	newDevice,
}) => {
	const path = await newPath();
	const device = await newDevice();
	const { page } = await device.openTab();
	const letThrough = device.network.refuse('GET /app/assets/database-');
	const nothing = page.getByRole('heading', { name: 'Nothing here yet' });

	await page.goto(`${device.network.url}/app/`);
	await expect(nothing).toBeVisible();

	letThrough();
	const step = `/app/paths/${path.id}/steps/${path.steps['Resting']}`;

	await page.goto(device.network.url + step);
	await page.getByRole('button', { name: /^Finish / }).click();
	await page.waitForURL(({ pathname }) => pathname !== step);

	await page.addInitScript(() => {
		new MutationObserver(() => {
			const headings = [...document.querySelectorAll('h2')].map(({ innerText }) => innerText);

			if (headings.includes('Nothing here yet')) document.documentElement.dataset['said'] = 'nothing';
		}).observe(document, { childList: true, subtree: true });
	});
	await page.goto(`${device.network.url}/app/`);
	await expect(page.getByRole('link', { name: path.title }).first()).toBeVisible();
	await expect(nothing).toBeHidden();
	expect(await page.locator('html').getAttribute('data-said')).toBeNull();
});

/** What is asked of the server's paths, from now on. */
function record(page: Page): string[] {
	const asked: string[] = [];

	page.on('request', (request) => {
		const { pathname, search } = new URL(request.url());

		if (/^\/learning\/paths\b/.test(pathname)) asked.push(pathname + search);
	});

	return asked;
}
