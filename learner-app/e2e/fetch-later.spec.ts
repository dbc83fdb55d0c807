import { type Page, expect } from '@playwright/test';
import type { Tab } from './support/device.ts';
import { test } from './support/sync-stage.ts';

/** What is not on the device while there is no network, and is wanted all the same. */
test('a path is fetched as soon as there is a network, and kept in the account', async ({
	newLearner,
	newPath,
	newDevice,
}) => {
	const [learner, path, device] = [await newLearner('Wilma'), await newPath(), await newDevice()];
	const tab = await device.openTab();
	await tab.signIn(learner);

	await device.goOffline();
	await tab.goTo(`/paths/${path.id}`);
	await expect(tab.page.getByRole('heading', { level: 1 })).toHaveText('This path is not on this device');
	await tab.page.getByRole('button', { name: 'Fetch it when I am online' }).click();
	await expect(wished(tab)).toBeVisible();
	await tab.page.reload();
	await expect(wished(tab)).toBeVisible();
	await tab.goTo('/');
	await device.goOnline();

	await tab.isHeld(path);
	await device.goOffline();
	await tab.openPath(path);
	await expect(tab.page.getByText('On this device, also offline')).toBeVisible();
	expect(await storedWishes(tab.page)).toEqual([]);

	const desk = await (await newDevice()).openTab();
	await desk.signIn(learner);
	await desk.isHeld(path);
});

test('without a network the button to keep a path keeps it later, too', async ({ atWork }) => {
	const { device, tab } = await atWork('Yara');

	await device.goOffline();
	await tab.page.getByRole('button', { name: 'Keep for offline' }).click();
	await expect(wished(tab)).toBeVisible();
	await device.goOnline();

	await expect(tab.page.getByText('On this device, also offline')).toBeVisible();
	await expect(wished(tab)).toHaveCount(0);
});

test('a wish leaves with its learner (I9)', async ({ newLearner, newPath, newDevice }) => {
	const [learner, path, device] = [await newLearner('Xaver'), await newPath(), await newDevice()];
	const tab = await device.openTab();
	await tab.signIn(learner);
	await device.goOffline();
	await tab.goTo(`/paths/${path.id}`);
	await tab.page.getByRole('button', { name: 'Fetch it when I am online' }).click();
	await expect(wished(tab)).toBeVisible();

	await tab.signOut();
	await tab.isSignedOut();
	await expect.poll(() => storedWishes(tab.page)).toEqual([]);
	await tab.goTo(`/paths/${path.id}`);
	await expect(tab.page.getByRole('button', { name: 'Fetch it when I am online' })).toBeVisible();
});

test('while a path comes over a slow line, the window and the focus say so, and then go to it', async ({
	newPath,
	newDevice,
}) => {
	const [path, device] = [await newPath(), await newDevice()];
	const { page } = await device.openTab();
	// By its name: the catalogue may be longer than its first page.
	await page.goto(`${device.network.url}/app/paths?search=${encodeURIComponent(path.title)}`);

	const come = await holdUp(page, path.id);
	await page.getByRole('link', { name: path.title }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Loading …' })).toBeFocused();
	await expect(page).toHaveTitle(/^Loading …/);
	come();
	await expect(page.getByRole('heading', { level: 1, name: path.title })).toBeFocused();
	await expect(page).toHaveTitle(new RegExp(`^${path.title}`));

	await page.goBack();
	const comeAgain = await holdUp(page, path.id);
	await page.getByRole('link', { name: path.title }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Loading …' })).toBeFocused();
	const elsewhere = page.getByRole('link', { name: 'Catalogue', exact: true });
	await elsewhere.focus();
	comeAgain();
	await expect(page).toHaveTitle(new RegExp(`^${path.title}`));
	await expect(elsewhere).toBeFocused();
});

const wished = ({ page }: Tab) =>
	page.getByRole('main').getByText('It will be fetched as soon as there is a network.');

/** The next time that a path is asked for, nothing comes until the function is called. */
async function holdUp(page: Page, path: string): Promise<() => void> {
	let allow = (): void => undefined;
	const allowed = new Promise<void>((resolve) => {
		allow = resolve;
	});

	await page.route(
		`**/learning/paths/${path}`,
		async (route) => {
			await allowed;
			await route.continue();
		},
		{ times: 1 },
	);

	return allow;
}

/** The browser's own storage, past all that the app says of it. */
function storedWishes(page: Page): Promise<string[]> {
	return page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('wishes')));
}
