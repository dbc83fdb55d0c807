import { expect, it } from 'vitest';
import { learningKey } from '../../data/use-learning.ts';
import { show } from '../../ui/testing/show.ts';
import PathMissing from './path-missing.vue';

/** Whoever was sent a link to a private path, and signed in for it, landed on Home and had to find the link again. */
it('leads back to the path after signing in', async () => {
	const shown = await show(
		PathMissing,
		{ state: 'missing', hasWork: false },
		{
			at: '/paths/aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
			provide: [[learningKey, { space: { value: { owner: null } } }]],
		},
	);

	expect(shown.querySelector('a')?.getAttribute('href')).toBe(
		'/sign-in?next=/paths/aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
	);
});
