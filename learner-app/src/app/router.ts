import { type Router, START_LOCATION, createRouter, createWebHistory } from 'vue-router';
import HomePage from '../features/home/home-page.vue';
import type { FocusKeeper } from './focus-keeper.ts';
import { isAnotherPage } from './is-another-page.ts';
import { createScrollBehavior } from './scroll-behavior.ts';
import { watchPages } from './shell/failed-page.ts';

const ID = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';

const pathPages = () => import('../features/path/path-pages.ts');

export function createAppRouter(focus: FocusKeeper): Router {
	const router = createRouter({
		history: createWebHistory(import.meta.env.BASE_URL),
		routes: [
			{ path: '/', name: 'home', component: HomePage },
			{
				path: '/paths',
				name: 'catalogue',
				component: () => import('../features/catalogue/catalogue-page.vue'),
				props: ({ query }) => ({ search: text(query['search']), page: Number(text(query['page'])) || 1 }),
			},
			{
				path: `/paths/:path(${ID})`,
				name: 'path',
				component: async () => (await pathPages()).PathPage,
				props: true,
			},
			{
				path: `/paths/:path(${ID})/print`,
				name: 'path-print',
				component: async () => (await pathPages()).PathPrintPage,
				props: true,
			},
			{
				path: `/paths/:path(${ID})/steps/:step(${ID})`,
				name: 'step',
				component: async () => {
					const { StepPage, readyRenderers } = await pathPages();

					await readyRenderers();

					return StepPage;
				},
				props: true,
			},
			{
				path: '/account',
				name: 'account',
				component: () => import('../features/account/account-page.vue'),
				props: ({ query }) => ({ deleted: query['deleted'] === 'yes' }),
			},
			{
				path: '/sign-in',
				name: 'sign-in',
				component: () => import('../features/sign-in/sign-in-page.vue'),
				props: ({ query }) => ({ next: text(query['next']), said: text(query['said']) }),
			},
			{
				path: '/forgot-password',
				name: 'forgot-password',
				component: () => import('../features/sign-in/forgot-password-page.vue'),
			},
			{
				path: '/new-password',
				name: 'new-password',
				component: () => import('../features/sign-in/new-password-page.vue'),
				props: ({ query }) => ({ token: text(query['token']) }),
			},
			{
				path: '/register',
				name: 'register',
				component: () => import('../features/sign-in/register-page.vue'),
				props: ({ query }) => ({ next: text(query['next']) }),
			},
			{ path: '/:rest(.*)*', name: 'not-found', component: () => import('./not-found-page.vue') },
		],
		// eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is still experimental.
		scrollBehavior: createScrollBehavior(focus),
	});

	router.beforeResolve((to, from) => {
		if (from !== START_LOCATION && isAnotherPage(to, from)) focus.moved();
	});

	watchPages(router);

	return router;
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
