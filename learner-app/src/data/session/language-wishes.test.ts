import type { Profile } from '@learning-paths/contract';
import { expect, it } from 'vitest';
import type { TextStore } from '../clock/create-clock.ts';
import { languageWishes, noteTold, rememberLanguage, untoldLanguage } from './language-wishes.ts';

const ada = { id: 'ada', locale: 'de' } as Profile;
const bea = { id: 'bea', locale: null } as Profile;

it('asks the account before what was chosen on the device', () => {
	const store = aStore();

	rememberLanguage('en', null, store);

	expect(first(store, ada)).toBe('de');
	expect(first(store, bea)).toBe('en');
	expect(first(store, null)).toBe('en');
});

// What was chosen without a network went back at the next start.
it('keeps a choice that the account has not heard of, for whoever made it', () => {
	const store = aStore();

	rememberLanguage('en', ada, store);

	expect(first(store, ada)).toBe('en');
	expect(untoldLanguage(store, bea)).toBeNull();

	// Told too late: something else was chosen in between.
	noteTold('de', store);

	expect(first(store, ada)).toBe('en');

	noteTold('en', store);

	expect(untoldLanguage(store, ada)).toBeNull();
	expect(first(store, ada)).toBe('de');
});

const first = (store: TextStore, learner: Profile | null) =>
	languageWishes(store, learner).find((wish) => wish !== null);

function aStore(): TextStore {
	const kept = new Map<string, string>();

	return {
		get: (key) => kept.get(key) ?? null,
		set(key, text) {
			if (text === null) kept.delete(key);
			else kept.set(key, text);
		},
	};
}
