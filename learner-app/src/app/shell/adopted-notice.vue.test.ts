import { describe, expect, it, vi } from 'vitest';
import { always } from '../../data/testing/always.ts';
import { learningKey } from '../../data/use-learning.ts';
import { announcerKey } from '../../ui/announcer.ts';
import { show } from '../../ui/testing/show.ts';
import AppNotices from './app-notices.vue';

async function open(adopted: number) {
	const said = vi.fn();
	const page = await show(
		AppNotices,
		{},
		{
			provide: [
				[
					learningKey,
					{
						followed: null,
						session: { adopted: () => adopted },
						space: { value: { owner: null, status$: always(null) } },
					},
				],
				[announcerKey, { say: said }],
			],
		},
	);

	return { page, said };
}

describe('AdoptedNotice', () => {
	// It was said to screen readers alone.
	it('shows and says that progress came along, until it is read', async () => {
		const { page, said } = await open(2);
		const words = 'Your progress on 2 paths came along.';

		await vi.waitFor(() => expect(page.textContent).toContain(words));
		expect(said).toHaveBeenCalledExactlyOnceWith(words);
		page.querySelector('button')?.click();
		await vi.waitFor(() => expect(page.textContent).not.toContain(words));
	});

	it('says nothing of it when none did', async () => {
		expect((await open(0)).page.querySelector('section')).toBeNull();
	});
});
