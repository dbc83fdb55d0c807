import { afterEach, describe, expect, it, vi } from 'vitest';
import { nextTick } from 'vue';
import { changing } from '../../data/testing/changing.ts';
import { learningKey } from '../../data/use-learning.ts';
import { announcerKey } from '../../ui/announcer.ts';
import { show } from '../../ui/testing/show.ts';
import { waitingVersion } from '../service-worker.ts';
import AppNotices from './app-notices.vue';
import { failedPage } from './failed-page.ts';

const ready = { phase: 'ready', reason: null };
const paused = (reason: string) => ({ phase: 'paused', reason });

afterEach(() => {
	waitingVersion.value = null;
	failedPage.value = null;
	vi.restoreAllMocks();
});

describe('AppNotices', () => {
	/** What came together with its words was not read out by many screen readers. */
	it.each(['signed-out', 'wrong-user'])('says once that the sync is paused: %s', async (reason) => {
		const { status$, said } = await showNotices();

		status$.next(paused(reason));
		await nextTick();
		status$.next(paused(reason));
		await nextTick();

		expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('Sign in again'));
	});

	it('says once that there is no network any more', async () => {
		const { said } = await showNotices();

		vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
		window.dispatchEvent(new Event('offline'));
		await nextTick();

		expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('You are offline.'));
	});

	/** Its notice came together with its words. */
	it('says once that there is a new version, and once that it cannot wait any longer', async () => {
		const { status$, said } = await showNotices();

		waitingVersion.value = {} as ServiceWorker;
		await nextTick();
		status$.next(paused('outdated'));
		await nextTick();
		status$.next(paused('outdated'));
		await nextTick();

		expect(said.mock.calls).toEqual([
			[expect.stringContaining('A new version')],
			[expect.stringContaining('too old to sync')],
		]);
	});

	/** "Later" did nothing when the server no longer understood the app. */
	it('offers to wait only where waiting is possible', async () => {
		const { notices, status$ } = await showNotices();
		const buttons = () =>
			[...notices.querySelectorAll('button')].map(({ textContent }) => textContent.trim());

		waitingVersion.value = {} as ServiceWorker;
		await nextTick();
		expect(buttons()).toEqual(['Update', 'Later']);

		status$.next(paused('outdated'));
		await nextTick();
		expect(buttons()).toEqual(['Update']);
	});

	it('says when something of the page that is shown did not come', async () => {
		const { notices, said } = await showNotices();

		failedPage.value = window.location.href;
		await nextTick();

		expect(notices.textContent).toContain('A part of this page did not arrive.');
		expect(said).toHaveBeenCalledExactlyOnceWith('A part of this page did not arrive.');
	});

	it('says when a page could not be loaded, and leads there', async () => {
		const { notices, said } = await showNotices();

		failedPage.value = '/app/account';
		await nextTick();

		expect(notices.textContent).toContain('The page could not be opened.');
		expect(notices.querySelector('a')?.getAttribute('href')).toBe('/app/account');
		expect(said).toHaveBeenCalledExactlyOnceWith('The page could not be opened.');
	});
});

async function showNotices() {
	const status$ = changing<object>(ready);
	const said = vi.fn();
	const learning = {
		followed: null,
		session: { adopted: () => 0 },
		space: { value: { owner: {}, status$ } },
	};
	const notices = await show(
		AppNotices,
		{},
		{
			provide: [
				[learningKey, learning],
				[announcerKey, { say: said }],
			],
		},
	);

	return { notices, status$, said };
}
