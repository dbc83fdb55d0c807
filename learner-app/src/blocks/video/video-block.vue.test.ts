// @vitest-environment jsdom
import type { Asset } from '@learning-paths/contract';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { nextTick, ref } from 'vue';
import type { Locale } from '../../i18n/locales.ts';
import { announcerKey, createAnnouncer } from '../../ui/announcer.ts';
import { show } from '../../ui/testing/show.ts';
import BlockList from '../block-list.vue';
import { readyRenderers } from '../ready-renderers.ts';
import { type LargeFiles, type LargeFileState, largeFilesKey } from '../large-files.ts';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${String(n)}`;
const asset = (n: number, bytes = 10): Asset => ({
	id: id(n),
	type: 'video/webm',
	bytes,
	width: null,
	height: null,
	version: '1',
});

// As a page does before it shows blocks.
beforeAll(readyRenderers, 60_000);
afterEach(() => vi.restoreAllMocks());

describe('a video', () => {
	it('has its still, its captions by the name of their language, and the words below', async () => {
		const figure = await showVideo({
			poster: { ...asset(2), width: 4, height: 3 },
			captions: { asset: asset(3), language: 'de' },
			title: 'Rolling',
			caption: 'Twelve seconds',
		});
		const video = figure.querySelector('video');

		expect(video?.getAttribute('aria-label')).toBe('Rolling');
		expect(video?.getAttribute('preload')).toBe('metadata');
		expect(video?.getAttribute('poster')).toContain(id(2));
		expect(figure.querySelector('track')).toMatchObject({ kind: 'captions', srclang: 'de', label: 'German' });
		expect(figure.querySelector('figcaption')?.textContent).toBe('RollingTwelve seconds');
		expect(figure.textContent).not.toContain('large');
	});

	it.each([
		['en', 'Subtitles', null],
		['de', 'Untertitel', null],
		['en', 'x-"><script>', 'x-"><script>'],
	] as const)('names captions in no known language, too (%s)', async (locale, label, language) => {
		const figure = await showVideo({ captions: { asset: asset(3), language } }, { locale });

		expect(figure.querySelector('track')?.label).toBe(label);
		expect(figure.querySelector('script')).toBeNull();
	});

	it.each([
		[true, 'This video could not be loaded.'],
		[false, 'This video is not on this device.'],
	])('says so when it is not there (online: %s), and tries again when asked', async (online, words) => {
		vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);

		const figure = await showVideo({});

		figure.querySelector('video')?.dispatchEvent(new Event('error'));
		await vi.waitFor(() => expect(figure.textContent).toContain(words));
		expect(figure.querySelector('video')).toBeNull();

		button(figure, 'Try again').click();
		await vi.waitFor(() => expect(figure.querySelector('video')).not.toBeNull());
	});

	it('says of a large one that it is not here even when only the server is away', async () => {
		const figure = await showVideo(
			{ asset: asset(1, 38_000_000) },
			{ largeFiles: fakeLargeFiles('elsewhere') },
		);

		figure.querySelector('video')?.dispatchEvent(new Event('error'));
		await vi.waitFor(() => expect(figure.textContent).toContain('This video is not on this device.'));
	});

	it.each<[LargeFileState, Locale, string, string]>([
		['elsewhere', 'en', 'This video is large (38 MB)', 'Keep for offline (38 MB)'],
		['noRoom', 'en', 'There is no room for it on this device. Free 38 MB', 'Keep for offline (38 MB)'],
		['elsewhere', 'de', 'Dieses Video ist groß (38 MB)', 'Offline behalten (38 MB)'],
		['expected', 'en', 'Being fetched for offline: 38 MB.', 'No longer keep'],
		['here', 'en', 'On this device, also offline: 38 MB.', 'No longer keep'],
	])('when large and %s (%s) says its size and what can be done', async (state, locale, words, action) => {
		const largeFiles = fakeLargeFiles(state);
		const figure = await showVideo({ asset: asset(1, 38_000_000) }, { locale, largeFiles });

		expect(figure.textContent).toContain(words);
		button(figure, action).click();
		const isKept = state === 'expected' || state === 'here';

		expect(largeFiles.keep).toHaveBeenCalledTimes(isKept ? 0 : 1);
		expect(largeFiles.release).toHaveBeenCalledTimes(isKept ? 1 : 0);
	});

	it('says when it cannot be kept without the server', async () => {
		const largeFiles = { ...fakeLargeFiles('elsewhere'), keep: async () => false };
		const figure = await showVideo({ asset: asset(1, 38_000_000) }, { largeFiles });

		button(figure, 'Keep for offline').click();
		await vi.waitFor(() =>
			expect(figure.querySelector('[role=alert]')?.textContent).toContain('you need to be online'),
		);
	});

	it.each([
		['keep', 'elsewhere', 'Keep for offline'],
		['release', 'here', 'No longer keep'],
	] as const)('says when the device has no room to note the wish to %s it', async (wish, state, action) => {
		const full = vi.fn(async () => Promise.reject(new Error('full')));
		const largeFiles = { ...fakeLargeFiles(state), [wish]: full };
		const figure = await showVideo({ asset: asset(1, 38_000_000) }, { largeFiles });

		button(figure, action).click();
		await vi.waitFor(() =>
			expect(figure.querySelector('[role=alert]')?.textContent).toContain('the device has no room left'),
		);
	});

	it('leaves the focus on its button when that says something else', async () => {
		const state = ref<LargeFileState>('elsewhere');
		const largeFiles = { ...fakeLargeFiles('elsewhere'), stateOf: () => state.value };
		const figure = await showVideo({ asset: asset(1, 38_000_000) }, { largeFiles });

		button(figure, 'Keep for offline').focus();
		state.value = 'expected';
		await nextTick();

		expect(document.activeElement).toBe(button(figure, 'No longer keep'));
	});

	it('says nothing of a large video, and keeps the room for it, until the device has said whether it is here', async () => {
		const state = ref<LargeFileState | null>(null);
		const largeFiles = { ...fakeLargeFiles('elsewhere'), stateOf: () => state.value };
		const figure = await showVideo({ asset: asset(1, 38_000_000) }, { largeFiles });
		const keep = figure.querySelector('.keep');

		expect(keep?.classList).toContain('unknown');

		state.value = 'here';
		await nextTick();
		expect(keep?.classList).not.toContain('unknown');
		expect(button(figure, 'No longer keep')).toBeTruthy();
	});

	it('offers nothing to keep where nothing can be kept, as in a preview', async () => {
		const figure = await showVideo({ asset: asset(1, 38_000_000) });

		expect(figure.querySelector('button')).toBeNull();
	});
});

function fakeLargeFiles(state: LargeFileState) {
	return { stateOf: () => state, keep: vi.fn(async () => true), release: vi.fn(async () => undefined) };
}

async function showVideo(
	fields: object,
	{ locale = 'en', largeFiles }: { locale?: Locale; largeFiles?: LargeFiles } = {},
): Promise<Element> {
	const video = { asset: asset(1), poster: null, captions: null, title: null, caption: null, ...fields };
	const list = await show(
		BlockList,
		{ blocks: [{ id: id(9), kind: 'video', ...video }] },
		{
			locale,
			provide: [
				[announcerKey, createAnnouncer()],
				[largeFilesKey, largeFiles ?? null],
			],
		},
	);

	const figure = list.querySelector('figure');

	if (!figure) throw new Error('There is no video.');

	return figure;
}

function button(within: Element, words: string): HTMLButtonElement {
	const found = [...within.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words));

	if (!found) throw new Error(`There is no button "${words}".`);

	return found;
}
