import { expect, it } from 'vitest';
import { isAnotherPage } from './is-another-page.ts';

/** "Next page" left the learner at the foot of the new list, with the focus nowhere. */
it.each([
	['/paths', {}, '/account', {}, true],
	['/paths', {}, '/paths', { search: 'bread' }, false],
	['/paths', { search: 'bread' }, '/paths', { search: 'bread', page: '2' }, true],
	['/paths', { page: '2' }, '/paths', { page: '1' }, true],
	['/paths', { page: '2' }, '/paths', { search: 'bread' }, false],
	['/account', {}, '/account', {}, false],
])('from %s %o to %s %o: %s', (path, query, toPath, toQuery, isAnother) => {
	expect(isAnotherPage({ path: toPath, query: toQuery }, { path, query })).toBe(isAnother);
});
