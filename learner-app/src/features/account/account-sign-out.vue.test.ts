import { describe, expect, it, vi } from 'vitest';
import { type Component, h, provide } from 'vue';
import { createMemoryHistory, createRouter, routerKey } from 'vue-router';
import { succeeded } from '../../data/api/outcome.ts';
import { learningKey } from '../../data/use-learning.ts';
import { announcerKey } from '../../ui/announcer.ts';
import { show } from '../../ui/testing/show.ts';
import AccountDelete from './account-delete.vue';
import AccountSignOut from './account-sign-out.vue';

const bea = { id: 'bea', email: null, displayName: null, locale: null };

/** The button of one of the two ways out of an account, which takes as long as the test wants. */
async function open(page: Component) {
	const nowhere = { render: () => null };
	const names = { home: '/', account: '/account', 'sign-in': '/sign-in' };
	const router = createRouter({
		history: createMemoryHistory(),
		routes: Object.entries(names).map(([name, path]) => ({ name, path, component: nowhere })),
	});
	const space = { owner: null as typeof bea | null, unsentPaths: async () => 0 };
	const said: string[] = [];
	let end = (): void => undefined;
	const left = new Promise<void>((resolve) => {
		end = resolve;
	});
	const leave = async () => left.then(() => succeeded(undefined));

	const within = {
		setup() {
			provide(routerKey, router);

			return () => h(page);
		},
	};

	await router.push('/account');

	const element = await show(
		within,
		{},
		{
			provide: [
				[
					learningKey,
					{ session: { signOut: leave, deleteAccount: leave, space: () => space }, space: { value: space } },
				],
				[announcerKey, { say: (text: string) => said.push(text) }],
			],
		},
	);

	const button = element.querySelector('button');

	element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
	if (!element.querySelector('form')) button?.click();
	await vi.waitFor(() => expect(button?.disabled).toBe(true));

	return {
		router,
		said,
		space,
		/** The device is done, and the page with what it does then. */
		end: async () => {
			end();
			await vi.waitFor(() => expect(button?.disabled).toBe(false));
		},
	};
}

describe.each([
	['AccountSignOut', AccountSignOut, 'You are signed out.', '/'],
	['AccountDelete', AccountDelete, 'Your account is deleted', '/account?deleted=yes'],
])('%s', (_, page, words, place) => {
	it('says that it is done, and goes on from the account', async () => {
		const { router, said, end } = await open(page);

		await end();
		await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe(place));
		expect(said).toEqual([expect.stringContaining(words)]);
	});

	// Whoever had opened the sign-in form meanwhile was pulled off it.
	it('calls nobody back who has gone on meanwhile', async () => {
		const { router, said, end } = await open(page);

		await router.push('/sign-in');
		await end();
		expect(router.currentRoute.value.fullPath).toBe('/sign-in');
		expect(said).toHaveLength(1);
	});

	it('tells the next learner nothing of it', async () => {
		const { router, said, space, end } = await open(page);

		space.owner = bea;
		await end();
		expect(router.currentRoute.value.fullPath).toBe('/account');
		expect(said).toEqual([]);
	});
});
