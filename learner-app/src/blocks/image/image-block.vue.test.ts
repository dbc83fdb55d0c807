// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Locale } from '../../i18n/locales.ts';
import { show } from '../../ui/testing/show.ts';
import BlockList from '../block-list.vue';
import { readyRenderers } from '../ready-renderers.ts';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${String(n)}`;
const asset = { id: id(1), type: 'image/png', bytes: 10, width: 4, height: 3, version: '1' };

// As a page does before it shows blocks.
beforeAll(readyRenderers, 60_000);
afterEach(() => vi.restoreAllMocks());

describe('an image', () => {
	it.each<[boolean, Locale, string]>([
		[true, 'en', 'This image could not be loaded.'],
		[true, 'de', 'Dieses Bild konnte nicht geladen werden.'],
		[false, 'en', 'This image is not on this device.'],
		[false, 'de', 'Dieses Bild ist nicht auf diesem Gerät.'],
	])('that is not there says so (online: %s, %s) and what it would show', async (online, locale, words) => {
		const figure = await showImage(online, locale);

		figure.querySelector('img')?.dispatchEvent(new Event('error'));
		await vi.waitFor(() => expect(figure.textContent).toContain(words));
		expect(figure.textContent).toContain('A knot');
		expect(figure.textContent).toContain('How it is tied');
		expect(figure.querySelector('img')).toBeNull();
	});

	it('is tried again when asked, and when there is a network again', async () => {
		const figure = await showImage(false);
		const fail = async () => {
			figure.querySelector('img')?.dispatchEvent(new Event('error'));
			await vi.waitFor(() => expect(figure.querySelector('img')).toBeNull());
		};

		await fail();
		figure.querySelector('button')?.click();
		await vi.waitFor(() => expect(figure.querySelector('img')).not.toBeNull());

		await fail();
		vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
		window.dispatchEvent(new Event('online'));
		await vi.waitFor(() => expect(figure.querySelector('img')).not.toBeNull());
	});
});

async function showImage(online: boolean, locale: Locale = 'en'): Promise<Element> {
	vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);

	const block = { id: id(9), kind: 'image', asset, alt: 'A knot', caption: 'How it is tied' };
	const figure = (await show(BlockList, { blocks: [block] }, { locale })).querySelector('figure');

	if (!figure) throw new Error('no image is shown');

	return figure;
}
