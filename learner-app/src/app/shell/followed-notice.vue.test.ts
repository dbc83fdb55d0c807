import { expect, it, vi } from 'vitest';
import { learningKey } from '../../data/use-learning.ts';
import { announcerKey } from '../../ui/announcer.ts';
import { show } from '../../ui/testing/show.ts';
import FollowedNotice from './followed-notice.vue';

/** Whoever does not see the screen worked on in an account that was not theirs. */
it.each([
	['signed in', { displayName: 'Ada', email: 'ada@example.com' }, 'Ada has signed in in another tab'],
	['signed out', null, 'Somebody has signed out in another tab'],
])(
	'shows and says that somebody has %s elsewhere, and what becomes of unsent work',
	async (_, owner, words) => {
		const said = vi.fn();
		const notice = await show(
			FollowedNotice,
			{},
			{
				provide: [
					[learningKey, { followed: 'learner', space: { value: { owner } } }],
					[announcerKey, { say: said }],
				],
			},
		);
		const text = notice.querySelector('p')?.textContent;

		expect(text).toContain(words);
		expect(text).toContain('stays on this device');
		expect(said).toHaveBeenCalledExactlyOnceWith(text);
	},
);
