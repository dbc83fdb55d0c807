import { expect, type Page } from '@playwright/test';
import { signIn } from './learner.ts';
import type { Scene } from './scene.ts';

/** Longer than the app waits for a reply. */
const STALLED_MS = 60_000;

/** What is there before something is there, and when it does not come. */
export const waitingScenes: Scene[] = [
	{
		name: 'catalogue-loading',
		about: 'The catalogue over a line on which nothing comes',
		async open({ newPage, at }) {
			const page = await newPage();

			await page.goto(at('/paths'));
			await expect(page.getByRole('article').first()).toBeVisible();
			await page.getByRole('link', { name: 'Home', exact: true }).click();
			await stall(page);
			await page.getByRole('link', { name: 'Catalogue', exact: true }).click();
			await expect(page.getByText('Loading …').first()).toBeVisible();

			return page;
		},
	},
	{
		name: 'path-loading',
		about: 'A path that is not on the device, over such a line',
		async open({ newPage, at, paths }) {
			const page = await newPage();

			// The page itself is there already: only what it shall show is not.
			await page.goto(at(`/paths/${paths.extremes.id}`));
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await page.getByRole('link', { name: 'Catalogue', exact: true }).click();
			await expect(page.getByRole('article').first()).toBeVisible();
			await stall(page);
			await page.getByRole('link', { name: 'First aid at work' }).first().click();
			await expect(page.getByText('Loading …').first()).toBeVisible();

			return page;
		},
	},
	{
		name: 'page-failed',
		about: 'A page of the app that could not be loaded, as after an update on the server',
		async open({ newPage, at, network }) {
			const page = await newPage();
			const allow = network.refuse('GET /app/assets/catalogue-page');

			await page.goto(at('/'));
			await page.getByRole('link', { name: 'Catalogue', exact: true }).click();
			await expect(page.getByText('The page could not be opened.').first()).toBeVisible();
			allow();

			return page;
		},
	},
	{
		name: 'outdated',
		about: 'The server speaks a newer language than this app',
		async open({ newPage, at, ben }) {
			const page = await newPage();

			// There is no other server to talk to than the one of today.
			await page.route('**/learning/sync/**', (route) =>
				route.fulfill({ status: 426, json: { errors: [{ extensions: { code: 'UPDATE_REQUIRED' } }] } }),
			);
			await signIn(page, at('/sign-in'), ben);
			await expect(page.getByText('This version of the app is too old to sync.').first()).toBeVisible();

			return page;
		},
	},
	{
		name: 'home-waiting',
		about: 'A new device that has not heard yet what there is, and cannot reach the server',
		async open({ newPage, at, network, ben }) {
			const page = await newPage();

			// For good: this is the last that is seen of him.
			network.refuse(`GET /learning/sync/v1/${ben.id}`);
			await signIn(page, at('/sign-in'), ben);
			await expect(page.getByText(/The server cannot be reached/).first()).toBeVisible();

			return page;
		},
	},
];

/** From now on nothing comes, as on a train's Wi-Fi that accepts a connection and leaves it at that. */
async function stall(page: Page): Promise<void> {
	const browser = await page.context().newCDPSession(page);

	await browser.send('Network.enable');
	await browser.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: STALLED_MS,
		downloadThroughput: -1,
		uploadThroughput: -1,
	});
}
