// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { Locale } from '../../i18n/locales.ts';
import { show } from '../../ui/testing/show.ts';
import BlockList from '../block-list.vue';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${String(n)}`;

describe('a callout', () => {
	it.each([
		['note', 'en', 'Note'],
		['tip', 'de', 'Tipp'],
		['warning', 'en', 'Warning'],
		['of a newer app', 'en', 'Note'],
	] as const)('with the tone %s says what it is in words (%s)', async (tone, locale, word) => {
		const note = await showCallout({ tone, text: 'Mind the **step**.' }, locale);

		expect(labelOf(note)).toBe(word);
		expect(note.querySelector('.prose strong')?.textContent).toBe('step');
		expect(note.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
	});

	it('has words of its own beside others on the page', async () => {
		const list = await show(BlockList, {
			blocks: ['tip', 'warning'].map((tone, at) => ({ id: id(at), kind: 'callout', tone, text: 'x' })),
		});

		await vi.waitFor(() => {
			expect([...list.querySelectorAll('[role=note]')].map(labelOf)).toEqual(['Tip', 'Warning']);
		});
	});

	it('leaves nothing that could act of hostile text', async () => {
		const note = await showCallout({
			tone: 'tip',
			text: '<img src=x onerror=alert(1)> [x](javascript:alert(1))',
		});

		expect(note.querySelector('img, a')).toBeNull();
	});
});

async function showCallout(fields: object, locale: Locale = 'en'): Promise<Element> {
	const list = await show(BlockList, { blocks: [{ id: id(1), kind: 'callout', ...fields }] }, { locale });

	return vi.waitFor(() => {
		const note = list.querySelector('[role=note]');

		if (!note) throw new Error('There is no callout yet.');

		return note;
	});
}

/** What a screen reader calls it. */
function labelOf(note: Element): string | undefined {
	return document.getElementById(note.getAttribute('aria-labelledby') ?? '')?.textContent.trim();
}
