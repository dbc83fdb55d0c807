import { describe, expect, it, vi } from 'vitest';
import { type Component, defineComponent, h, nextTick, ref } from 'vue';
import { learningKey } from '../../data/use-learning.ts';
import { show } from '../../ui/testing/show.ts';
import HeldPathRow from './held-path-row.vue';

const path = (title: string) => ({ id: title, title, bytes: 0, assigned: false, progress: null });

describe('HeldPathRow', () => {
	/** The row went with the button, and whoever works by keyboard stood at the top of the page again. */
	it('hands the focus on when it goes', async () => {
		const titles = ref(['Bread', 'Soup', 'Cake']);
		const list = defineComponent(
			() => () =>
				h('section', [
					h('h2', 'On this device'),
					h(
						'ul',
						titles.value.map((title) => h(HeldPathRow as Component, { key: title, path: path(title) })),
					),
				]),
		);
		const shown = await show(list, {}, { provide: [[learningKey, { space: { value: {} } }]] });
		const leave = async (title: string) => {
			shown.querySelector<HTMLElement>(`button[aria-label*="${title}"]`)?.focus();
			titles.value = titles.value.filter((one) => one !== title);
			await nextTick();
			await nextTick();

			return document.activeElement?.textContent;
		};

		expect(await leave('Bread')).toBe('Soup');
		expect(await leave('Cake')).toBe('Soup');
		expect(await leave('Soup')).toBe('On this device');
	});

	it.each([
		['the server is not there', async () => ({ ok: false }), 'You need to be online'],
		['the device cannot note it', async () => Promise.reject(new Error('full')), 'This could not be saved'],
	])('says when %s', async (_, release, words) => {
		const row = await show(
			HeldPathRow,
			{ path: path('Bread') },
			{ provide: [[learningKey, { space: { value: { release } } }]] },
		);

		row.querySelector('button')?.click();
		await vi.waitFor(() => expect(row.querySelector('[role=alert]')?.textContent).toContain(words));
	});
});
