import { describe, expect, it, vi } from 'vitest';
import { type Component, h, provide } from 'vue';
import { createMemoryHistory, createRouter, routerKey } from 'vue-router';
import { failed, succeeded } from '../../data/api/outcome.ts';
import { learningKey } from '../../data/use-learning.ts';
import { announcerKey } from '../../ui/announcer.ts';
import { show } from '../../ui/testing/show.ts';
import RegisterPage from './register-page.vue';
import SignInPage from './sign-in-page.vue';

const names = { home: '/', 'sign-in': '/sign-in', register: '/register', 'forgot-password': '/forgot' };
const profile = { id: 'ada', email: '1@example.com', displayName: null, locale: 'de-AT' };

/** A page of this room, and what it says to whoever does not see it. */
async function open(
	page: Component,
	session: Record<string, () => Promise<unknown>>,
	{ chosen = null, news = '' }: { chosen?: string | null; news?: string } = {},
) {
	const nowhere = { render: () => null };
	const router = createRouter({
		history: createMemoryHistory(),
		routes: Object.entries(names).map(([name, path]) => ({ name, path, component: nowhere })),
	});
	const said: string[] = [];

	const within = {
		setup() {
			provide(routerKey, router);

			return () => h(page, { next: '/', said: news });
		},
	};

	await router.push('/sign-in');

	const element = await show(
		within,
		{},
		{
			provide: [
				[learningKey, { session, store: { get: () => chosen }, space: { value: null } }],
				[announcerKey, { say: (text: string) => said.push(text) }],
			],
		},
	);
	const fill = (input: Element, text: string) => {
		if (input instanceof HTMLInputElement) input.value = text;

		input.dispatchEvent(new Event('input'));
	};

	for (const input of element.querySelectorAll('input[required]')) fill(input, 'ada@example.com');

	const send = () => element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));

	return { element, said, send, router };
}

describe('SignInPage', () => {
	// The button stayed disabled without a word.
	it('says so when the device cannot store what is needed, and can be sent again', async () => {
		const { element, send } = await open(SignInPage, {
			signIn: async () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError')),
		});

		send();
		await vi.waitFor(() =>
			expect(element.querySelector('[role=alert]')?.textContent).toContain('could not store'),
		);
		expect(element.querySelector<HTMLButtonElement>('[type=submit]')?.disabled).toBe(false);
	});

	it.each([
		['the account’s language', 'de-AT', 'en', 'de'],
		['the language of this device when the account has none', null, 'en', 'en'],
	])('goes on in %s', async (_, locale, chosen, language) => {
		const arrival = { profile: { ...profile, locale }, adopted: 1 };
		const { said, send, router } = await open(
			SignInPage,
			{ signIn: async () => succeeded(arrival) },
			{ chosen },
		);

		send();
		await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/'));
		expect(document.documentElement.lang).toBe(language);
		// What came along is on the screen, and is said there.
		expect(said).toEqual(['You are signed in.']);
	});
});

describe('SignInPage after a link in a mail', () => {
	it.each([
		['verified', 'Your address is confirmed.'],
		['unverified', 'This link is broken, used or too old.'],
		['password', 'Your password is changed.'],
	])('shows and says what has come of it: %s', async (news, words) => {
		const { element, said } = await open(SignInPage, {}, { news });

		expect(element.textContent).toContain(words);
		expect(said).toEqual([expect.stringContaining(words)]);
	});
});

describe('RegisterPage', () => {
	// The form went, and the focus with it, and nothing was said.
	it('takes the focus to what comes next, and says it', async () => {
		const { element, said, send } = await open(RegisterPage, { register: async () => succeeded('pending') });

		document.body.append(element);
		send();
		await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Check your mail'));
		expect(said).toEqual([expect.stringContaining('We have sent you a link')]);
	});

	it('keeps the form when the server does not take it', async () => {
		const failure = { kind: 'refused', status: 409, code: 'EMAIL_TAKEN' } as const;
		const { element, send } = await open(RegisterPage, { register: async () => failed(failure) });

		send();
		await vi.waitFor(() =>
			expect(element.querySelector('[role=alert]')?.textContent).toContain('There is an account'),
		);
		expect(element.querySelector('form')).not.toBeNull();
	});
});
