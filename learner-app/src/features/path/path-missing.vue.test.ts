import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Component, defineComponent, h, nextTick, shallowRef } from 'vue';
import { always } from '../../data/testing/always.ts';
import { changing } from '../../data/testing/changing.ts';
import { learningKey } from '../../data/use-learning.ts';
import PageHeading from '../../ui/page-heading.vue';
import { routeFocusKey } from '../../ui/route-focus.ts';
import { show } from '../../ui/testing/show.ts';
import PathMissing from './path-missing.vue';

const id = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';

/** Whoever was sent a link to a private path, and signed in for it, landed on Home and had to find the link again. */
it('leads back to the path after signing in', async () => {
	const { page } = await showMissing('missing');

	expect(page.querySelector('a')?.getAttribute('href')).toBe(`/sign-in?next=/paths/${id}`);
});

/** There was nothing to do but to try again. */
describe('a path that cannot be reached', () => {
	it('is fetched later when that is wished, which can be taken back', async () => {
		const isWished$ = changing(false);
		const wish = vi.fn(async (_: string, isWished: boolean) => isWished$.next(isWished));
		const { page } = await showMissing('unreachable', { wished: () => isWished$, wish });
		const button = buttonIn(page, 'Fetch it when I am online');

		button.focus();
		button.click();
		await vi.waitFor(() => expect(page.textContent).toContain('as soon as there is a network'));
		expect(wish).toHaveBeenLastCalledWith(id, true);
		expect(document.activeElement?.textContent).toBe('Do not fetch it');

		buttonIn(page, 'Do not fetch it').click();
		await vi.waitFor(() => expect(page.textContent).not.toContain('as soon as there is a network'));
		expect(wish).toHaveBeenLastCalledWith(id, false);
	});

	it('is still wished for when the page is opened again', async () => {
		const { page } = await showMissing('unreachable', { wished: () => always(true) });

		expect(page.textContent).toContain('as soon as there is a network');
	});

	it('says when the wish could not be noted', async () => {
		const wish = async () => Promise.reject(new Error('no room'));
		const { page } = await showMissing('unreachable', { wished: () => always(false), wish });

		buttonIn(page, 'Fetch it when I am online').click();
		await vi.waitFor(() =>
			expect(page.querySelector('[role=alert]')?.textContent).toContain('the device has no room left'),
		);
	});
});

/** The window kept the name of the page before, and what was said, much later, took the focus from wherever the learner had gone. */
describe('a path that is loading', () => {
	beforeEach(() => {
		vi.useFakeTimers();
		document.title = 'The page before';
	});

	afterEach(() => vi.useRealTimers());

	it('names the window and takes the focus when it takes a while, and hands both on', async () => {
		const { page, come } = await showMissing('loading');

		expect(page.querySelector('h1')?.textContent).toBe('Loading …');
		expect([document.title, document.activeElement]).toEqual(['The page before', document.body]);

		vi.advanceTimersByTime(1_000);
		expect(document.title).toContain('Loading …');
		expect(document.activeElement).toBe(page.querySelector('h1'));

		await come();
		expect(document.title).toContain('Bread');
		expect(page.querySelector('h1')?.textContent).toBe('Bread');
		expect(document.activeElement).toBe(page.querySelector('h1'));
	});

	it('leaves both to a page that comes at once', async () => {
		const { page, come, arrivals } = await showMissing('loading');

		vi.advanceTimersByTime(100);
		await come();
		vi.advanceTimersByTime(1_000);
		expect(document.title).toContain('Bread');
		expect(document.activeElement).toBe(page.querySelector('h1'));
		expect(arrivals()).toBe(1);
	});

	it.each([
		['while it loads', 'after'],
		['before it has said so', 'before'],
	])('leaves the focus with a learner who has gone elsewhere %s', async (_, when) => {
		const { come } = await showMissing('loading');
		const elsewhere = document.body.appendChild(document.createElement('button'));

		if (when === 'before') elsewhere.focus();
		vi.advanceTimersByTime(1_000);
		if (when === 'after') elsewhere.focus();
		await come();

		expect(document.activeElement).toBe(elsewhere);
	});

	it('takes no focus on the first page of a visit', async () => {
		const { come } = await showMissing('loading', {}, { isFirstPage: true });

		vi.advanceTimersByTime(1_000);
		expect(document.title).toContain('Loading …');
		await come();
		expect(document.title).toContain('Bread');
		expect(document.activeElement).toBe(document.body);
	});

	it('hands the focus on to what is said instead of the path', async () => {
		const { page, state } = await showMissing('loading');

		vi.advanceTimersByTime(1_000);
		state.value = 'missing';
		await settled();
		expect(page.querySelector('h1')?.textContent).toBe('This path is not available');
		expect(document.activeElement).toBe(page.querySelector('h1'));
	});
});

async function showMissing(initial: string, space: object = {}, { isFirstPage = false } = {}) {
	const state = shallowRef(initial);
	const isHere = shallowRef(false);
	let arrivals = 0;
	const arrived = () => {
		arrivals += 1;

		return arrivals === 1 && !isFirstPage;
	};
	const aPage = defineComponent(
		() => () =>
			isHere.value
				? h(PageHeading, { title: 'Bread' })
				: h(PathMissing as Component, { state: state.value, hasWork: false }),
	);
	const page = await show(
		aPage,
		{},
		{
			at: `/paths/${id}`,
			provide: [
				[learningKey, { space: { value: { owner: null, ...space } } }],
				[routeFocusKey, { arrived }],
			],
		},
	);
	const come = async () => {
		isHere.value = true;
		await settled();
	};

	return { page, state, come, arrivals: () => arrivals };
}

/** The screen follows, and then what waits for it. */
async function settled(): Promise<void> {
	await nextTick();
	await nextTick();
}

function buttonIn(page: Element, words: string): HTMLButtonElement {
	const found = [...page.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words));

	if (!found) throw new Error(`There is no button "${words}".`);

	return found;
}
