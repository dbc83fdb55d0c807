import { expect, it } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import { failedPage, watchPages } from './failed-page.ts';

/** A file of the app that could not be loaded, as after an update on the server, made its link do nothing at all. */
it('knows which page could not be loaded, until another one could', async () => {
	const page = { render: () => null };
	const router = createRouter({
		history: createMemoryHistory('/app/'),
		routes: [
			{ path: '/', component: page },
			{ path: '/gone', component: () => Promise.reject(new TypeError('Failed to fetch')) },
			{ path: '/account', component: page },
		],
	});

	watchPages(router);
	await router.push('/');
	await router.push('/gone?at=1').catch(() => undefined);
	expect(failedPage.value).toBe('/app/gone?at=1');

	await router.push('/account');
	expect(failedPage.value).toBeNull();
});
