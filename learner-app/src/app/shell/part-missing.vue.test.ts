import { expect, it } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import { failedPage, notePartMissing, watchPages } from './failed-page.ts';

/** The first page may come after it, and another page makes nothing of it better. */
it('says on every page that a part is missing', async () => {
	const page = { render: () => null };
	const router = createRouter({
		history: createMemoryHistory('/app/'),
		routes: ['/', '/account'].map((path) => ({ path, component: page })),
	});

	watchPages(router);
	notePartMissing();
	expect(failedPage.value).toBe(window.location.href);

	await router.push('/');
	expect(failedPage.value).toBe('/app/');

	await router.push('/account');
	expect(failedPage.value).toBe('/app/account');
});
