import { expect, type Page } from '@playwright/test';
import type { Scene } from './scene.ts';

/** What a train, a full disk, an editor or an operator can do to a learner. They stand on one another, in this order. */
export const troubleScenes: Scene[] = [
	{
		name: 'path-kept-later',
		about: 'Kept when the network had just gone: it comes when the network does',
		async open({ learner, at, paths }) {
			await learner.goto(at(`/paths/${paths.film.id}`));
			await expect(learner.getByRole('button', { name: 'Keep for offline' })).toBeVisible();
			await learner.context().setOffline(true);
			await learner.getByRole('button', { name: 'Keep for offline' }).click();
			await expect(learner.getByText(/as soon as there is a network/).first()).toBeVisible();

			return learner;
		},
	},
	{
		name: 'home-offline',
		about: 'A cold start without a network',
		main: true,
		async open({ learner, at, network }) {
			await network.cut();
			await learner.context().setOffline(true);
			await learner.goto(at('/'));
			await expect(learner.getByText('You are offline.', { exact: false }).first()).toBeVisible();
			await expect(learner.getByText('Go on where you left off')).toBeVisible();

			return learner;
		},
	},
	{
		name: 'step-unsent',
		about: 'Finished offline: on this device, not yet in the account',
		async open({ learner, at, paths }) {
			await learner.goto(at(`/paths/${paths.ladders.id}/steps/${paths.ladders.steps[0]}`));
			await learner.getByRole('button', { name: 'Finish last step' }).click();
			await expect(learner.getByText(/saved on this device/i).first()).toBeVisible();

			return learner;
		},
	},
	{
		name: 'catalogue-offline',
		about: 'The catalogue without a network',
		async open({ learner, at }) {
			await learner.goto(at('/paths'));
			await expect(learner.getByText('The catalogue needs a connection.')).toBeVisible();

			return learner;
		},
	},
	{
		name: 'path-not-here',
		about: 'A path that is not on this device, without a network',
		async open({ learner, at, paths }) {
			await learner.goto(at(`/paths/${paths.extremes.id}`));
			await expect(learner.getByRole('heading', { name: 'This path is not on this device' })).toBeVisible();

			return learner;
		},
	},
	{
		name: 'path-wished',
		about: 'It is to be fetched as soon as there is a network',
		async open({ learner }) {
			await learner.getByRole('button', { name: 'Fetch it when I am online' }).click();
			await expect(learner.getByText(/as soon as there is a network/).first()).toBeVisible();

			return learner;
		},
	},
	{
		name: 'account-unreachable',
		about: 'The server cannot be reached, and work waits to be sent',
		async open({ learner, at }) {
			await learner.context().setOffline(false);
			await learner.goto(at('/account'));
			await expect(learner.getByText(/The server cannot be reached/)).toBeVisible();

			return learner;
		},
	},
	{
		name: 'sign-out-unsent',
		about: 'Asked before unsent work is left behind',
		overlay: true,
		async open({ learner }) {
			await learner.getByRole('button', { name: 'Sign out' }).click();
			await expect(learner.getByRole('dialog')).toBeVisible();

			return learner;
		},
	},
	{
		name: 'account-rejected',
		about: 'The server would not take work, because access ended meanwhile',
		async open({ learner, at, network, instance, ada, paths }) {
			const { api } = instance;
			const assigned = `filter[learning_path][_eq]=${paths.ladders.id}&filter[user_profile][_eq]=${ada.profile}`;
			const [assignment] = await api.request<{ id: string }[]>(
				'GET',
				`/items/learning_path_assignments?${assigned}&fields=id`,
			);

			await api.request('DELETE', `/items/learning_path_assignments/${assignment?.id}`);
			await network.restore();
			await learner.goto(at('/account'));
			await expect(learner.getByText(/The server would not take the work/)).toBeVisible();

			return learner;
		},
	},
	{
		name: 'path-revoked',
		about: 'The path that was taken away',
		async open({ learner, at, paths }) {
			await learner.goto(at(`/paths/${paths.ladders.id}`));
			await expect(learner.getByRole('heading', { name: 'This path is not available' })).toBeVisible();

			return learner;
		},
	},
	{
		name: 'step-storage-full',
		about: 'No room left on the device',
		async open({ learner, at, paths }) {
			await learner.goto(at(`/paths/${paths.firstAid.id}/steps/${paths.firstAid.steps[4]}`));
			await fill(learner);
			await learner.getByRole('button', { name: 'Finish step and go on' }).click();
			await expect(learner.getByRole('alert')).toContainText('This could not be saved');

			return learner;
		},
	},
	{
		name: 'home-signed-out',
		about: 'The session has ended',
		async open({ learner, at }) {
			await learner.context().clearCookies();
			await learner.goto(at('/'));
			await expect(learner.getByText(/Your sign-in has ended/).first()).toBeVisible();

			return learner;
		},
	},
	{
		name: 'update-available',
		about: 'A new version waits for a word',
		async open({ learner, at }) {
			await learner.goto(at('/'));
			await learner.evaluate(async () => {
				// Another address for the same scope is a new version to the browser.
				await navigator.serviceWorker.register('/app/service-worker.js?next', { scope: '/app/' });
			});
			await expect(learner.getByText('A new version is ready.').first()).toBeVisible();

			return learner;
		},
	},
	{
		name: 'start-failed',
		about: 'A browser that gives no storage',
		async open({ newPage, at }) {
			const page = await newPage();

			await page.addInitScript(() => Reflect.deleteProperty(window, 'indexedDB'));
			await page.addInitScript(() =>
				Object.defineProperty(window, 'indexedDB', { get: () => undefined, configurable: true }),
			);
			await page.goto(at('/'));
			await expect(page.getByRole('heading', { name: 'The app cannot start' })).toBeVisible();

			return page;
		},
	},
];

/** As the browser does it when the disk is full. Its own quota cannot be lowered below what is stored already. */
async function fill(page: Page): Promise<void> {
	await page.evaluate(() => {
		const refuse = () => {
			throw new DOMException('The disk is full.', 'QuotaExceededError');
		};

		IDBObjectStore.prototype.put = refuse;
		IDBObjectStore.prototype.add = refuse;
	});
}
