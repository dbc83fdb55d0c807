import { type Component, createApp } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { createI18n } from '../../i18n/create-i18n.ts';
import type { Locale } from '../../i18n/locales.ts';
import { i18nKey } from '../../i18n/use-i18n.ts';

/** 1 May 2026, noon: the present of component tests. */
export const TEST_NOW = Date.parse('2026-05-01T12:00:00Z');

/** Puts a component on the test's page as the app would, and answers with its element. */
export async function show(
	component: Component,
	props: Record<string, unknown> = {},
	options: { locale?: Locale; provide?: [symbol, unknown][]; at?: string } = {},
): Promise<HTMLElement> {
	const element = document.createElement('div');
	const app = createApp(component, props);
	const nowhere = { render: () => null };
	const names = {
		home: '/',
		catalogue: '/paths',
		path: '/paths/:path',
		step: '/paths/:path/steps/:step',
		account: '/account',
		'sign-in': '/sign-in',
		register: '/register',
	};
	const routes = Object.entries(names).map(([name, path]) => ({ name, path, component: nowhere }));

	const router = createRouter({ history: createMemoryHistory(), routes });

	if (options.at) await router.push(options.at);

	app.use(router);
	app.provide(i18nKey, await createI18n(options.locale ?? 'en', { now: () => TEST_NOW }));

	for (const [key, value] of options.provide ?? []) app.provide(key, value);

	document.body.replaceChildren(element);
	app.mount(element);

	return element;
}
