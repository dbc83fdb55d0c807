import { expect, it } from 'vitest';
import { toldStorage } from '../testing/told-storage.ts';
import { localTextStore } from './text-store.ts';

it('keeps texts under a prefix of its own', () => {
	const storage = toldStorage([], () => undefined);
	const store = localTextStore(() => storage);

	store.set('theme', 'dark');
	expect([store.get('theme'), storage.key(0)]).toEqual(['dark', 'learning:theme']);

	store.set('theme', null);
	expect([store.get('theme'), storage.length]).toEqual([null, 0]);
});

// The page stayed blank: it was the looking at `window.localStorage` that threw, before anything could say so.
it('forgets where the data of sites is blocked', () => {
	const store = localTextStore(() => {
		throw new DOMException('Access is denied for this document.', 'SecurityError');
	});

	store.set('theme', 'dark');
	expect(store.get('theme')).toBeNull();
});
