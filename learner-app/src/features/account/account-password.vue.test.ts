import { expect, it, vi } from 'vitest';
import { h, provide } from 'vue';
import { createMemoryHistory, createRouter, routerKey } from 'vue-router';
import { succeeded } from '../../data/api/outcome.ts';
import { learningKey } from '../../data/use-learning.ts';
import { show } from '../../ui/testing/show.ts';
import AccountPassword from './account-password.vue';

// The page said that the server could not be reached, and then, to the old password, that it was not right.
it.each([
	[true, 'Your password is changed.', null],
	[false, 'Sign in again with the new one', '/sign-in?next=/account'],
])(
	'says that the password is changed, and what is left to do (signed in: %s)',
	async (isSignedIn, words, link) => {
		const router = createRouter({
			history: createMemoryHistory(),
			routes: [{ name: 'sign-in', path: '/sign-in', component: { render: () => null } }],
		});
		const within = {
			setup() {
				provide(routerKey, router);

				return () => h(AccountPassword, { email: '1@example.com' });
			},
		};
		const session = { changePassword: async () => succeeded({ isSignedIn }) };
		const page = await show(
			within,
			{},
			{
				provide: [[learningKey, { session, space: { value: null } }]],
			},
		);

		page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
		await vi.waitFor(() => expect(page.textContent).toContain(words));
		expect(page.querySelector('[role=alert]')).toBeNull();
		expect(page.querySelector('a')?.getAttribute('href') ?? null).toBe(link);
	},
);
