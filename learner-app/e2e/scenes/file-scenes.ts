import { expect } from '@playwright/test';
import type { Scene } from './scene.ts';

/** Room for the app, and for no film. */
const SMALL_DISK_BYTES = 5_500_000;

/** Images and videos that are not there, and a video that is too large to come by itself. */
export const fileScenes: Scene[] = [
	{
		name: 'step-image-missing',
		about: 'Pictures that could not be loaded',
		async open({ newPage, at, network, paths }) {
			const page = await newPage();
			const allow = network.refuse('GET /learning/assets/');

			await page.goto(at(`/paths/${paths.firstAid.id}/steps/${paths.firstAid.steps[3]}`));
			await expect(page.getByText('This image could not be loaded.').first()).toBeVisible();
			allow();

			return page;
		},
	},
	{
		name: 'video-not-here',
		about: 'A large video of a path on the device, without a network',
		async open({ traveller, at, network, paths }) {
			await traveller.goto(at(`/paths/${paths.film.id}`));
			await traveller.getByRole('button', { name: 'Keep for offline' }).click();
			await expect(traveller.getByText('On this device, also offline')).toBeVisible();
			await traveller.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
			// Before it was ever shown: of what was, the browser's own cache remembers a part.
			await network.cut();
			await traveller.goto(at(`/paths/${paths.film.id}/steps/${paths.film.steps[0]}`));
			await expect(traveller.getByText(/This video is not on this device\./)).toBeVisible();

			return traveller;
		},
	},
	{
		name: 'video-expected',
		about: 'Chosen without a network: it is fetched as soon as there is one',
		async open({ traveller }) {
			await traveller.getByRole('button', { name: /^Keep for offline/ }).click();
			await expect(traveller.getByText('It will be fetched as soon as you are online.')).toBeVisible();

			return traveller;
		},
	},
	{
		name: 'video-here',
		about: 'A large video that was kept',
		async open({ traveller, network }) {
			await network.restore();
			await traveller.reload();
			await expect(traveller.getByText('On this device, also offline: 6 MB.')).toBeVisible();

			return traveller;
		},
	},
	{
		name: 'video-large',
		about: 'A large video that was not kept: it plays as long as there is a network',
		async open({ newPage, at, paths }) {
			const page = await newPage();

			await page.goto(at(`/paths/${paths.film.id}/steps/${paths.film.steps[0]}`));
			await expect(page.getByText(/This video is large \(6 MB\)/)).toBeVisible();

			return page;
		},
	},
	{
		name: 'video-no-room',
		about: 'A large video on a device without room for it',
		async open({ newPage, at, network, paths }) {
			const page = await newPage();
			const browser = await page.context().newCDPSession(page);

			// Before anything is stored: the browser remembers for a while how much room there was.
			await browser.send('Storage.overrideQuotaForOrigin', {
				origin: network.url,
				quotaSize: SMALL_DISK_BYTES,
			});
			await page.goto(at(`/paths/${paths.film.id}/steps/${paths.film.steps[0]}`));
			await page.getByRole('button', { name: /^Keep for offline/ }).click();
			await expect(page.getByText(/There is no room for it on this device\./).first()).toBeVisible();

			return page;
		},
	},
];
