import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ref } from 'vue';
import { START_LOCATION } from 'vue-router';
import { createScrollBehavior } from './scroll-behavior.ts';

const home = page('/');
const catalogue = page('/paths');
const saved = { left: 0, top: 900 };

let watching: (() => void)[] = [];
/** How far down the page goes. */
let end = 0;

/** The page is that much longer than the screen, now. */
function grow(to: number): void {
	end = to;
	watching.forEach((look) => look());
}

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('scrollY', 0);
	vi.stubGlobal('scrollTo', ({ top }: { top: number }) => vi.stubGlobal('scrollY', Math.min(top, end)));
	vi.stubGlobal(
		'ResizeObserver',
		class {
			readonly #look: () => void;

			constructor(look: () => void) {
				this.#look = look;
			}

			observe() {
				watching.push(this.#look);
			}

			disconnect() {
				watching = watching.filter((look) => look !== this.#look);
			}
		},
	);
});

afterEach(() => {
	watching = [];
	end = 0;
	window.history.replaceState(null, '');
	document.body.replaceChildren();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('a way back', () => {
	it('leads to the place as soon as the page reaches so far, and no further', () => {
		expect(start().scroll(home, catalogue, saved)).toBe(false);

		for (const [to, place] of [
			[400, 400],
			[2000, 900],
		] as const) {
			grow(to);
			expect(window.scrollY).toBe(place);
		}

		vi.stubGlobal('scrollY', 100);
		grow(3000);
		expect(window.scrollY).toBe(100);
	});

	it('keeps the place while what stands above it comes, and no longer', () => {
		const anchor = () => document.documentElement.style.getPropertyValue('overflow-anchor');

		start().scroll(home, catalogue, saved);
		grow(2000);
		expect(anchor()).toBe('none');
		vi.advanceTimersByTime(1_000);
		expect(anchor()).toBe('');
	});

	it('is told to the page, unless it leads to the top', () => {
		const { scroll, isReturning } = start();

		scroll(home, catalogue, { left: 0, top: 0 });
		grow(0);
		expect(isReturning.value).toBe(false);
		scroll(home, catalogue, saved);
		expect(isReturning.value).toBe(true);
	});

	it.each(['wheel', 'pointerdown', 'keydown'])('ends with the first %s', (way) => {
		start().scroll(home, catalogue, saved);
		window.dispatchEvent(new Event(way));
		grow(2000);
		expect(window.scrollY).toBe(0);
	});

	it('ends with the next', () => {
		const { scroll } = start();

		scroll(home, catalogue, saved);
		expect(scroll(catalogue, home, null)).toEqual({ top: 0 });
		grow(2000);
		expect(window.scrollY).toBe(0);
	});

	it('that ends before it is there is gone on with when the learner comes back', () => {
		const { scroll } = start();
		const goTo = (position: number, ...way: Parameters<typeof scroll>) => {
			window.history.replaceState({ position }, '');
			scroll(...way);
		};

		goTo(1, home, catalogue, saved);
		grow(400);
		goTo(2, catalogue, home, null);
		// What the router has stored meanwhile.
		goTo(1, home, catalogue, { left: 0, top: 400 });
		grow(2000);
		expect(window.scrollY).toBe(900);

		// This time it was there.
		goTo(2, catalogue, home, { left: 0, top: 0 });
		goTo(1, home, catalogue, { left: 0, top: 500 });
		grow(2000);
		expect(window.scrollY).toBe(500);
	});

	it('that ends before it is there is forgotten where another page takes its place', () => {
		const { scroll } = start();

		window.history.replaceState({ position: 1 }, '');
		scroll(home, catalogue, saved);
		scroll(catalogue, home, null);
		scroll(catalogue, home, { left: 0, top: 100 });
		grow(2000);
		expect(window.scrollY).toBe(100);
	});

	it('has ten seconds, from when somebody looks at the page', () => {
		start().scroll(home, catalogue, saved);
		vi.advanceTimersByTime(60_000);
		grow(300);
		vi.advanceTimersByTime(9_000);
		grow(600);
		expect(window.scrollY).toBe(600);
		vi.advanceTimersByTime(1_000);
		grow(2000);
		expect(window.scrollY).toBe(600);
	});
});

describe('the first page of a visit', () => {
	it('stays where it is', () => {
		expect(start().scroll(catalogue, START_LOCATION, null)).toBe(false);
		expect(watching).toEqual([]);
	});

	it.each([home, catalogue])('comes back to its place after a reload: $path', (to) => {
		start().scroll(to, START_LOCATION, saved);
		grow(2000);
		expect(window.scrollY).toBe(900);
	});

	it('comes back to the place that it was on its way to when it was ended', () => {
		const { scroll } = start();

		scroll(home, catalogue, saved);
		grow(400);
		hide();
		scroll(home, START_LOCATION, null);
		grow(2000);
		expect(window.scrollY).toBe(900);
	});

	it('comes back to its place when it was ended while nobody looked', () => {
		const { scroll } = start();

		window.history.replaceState({ position: 3 }, '');
		vi.stubGlobal('scrollY', 700);
		hide();
		expect(window.history.state).toMatchObject({ position: 3 });
		vi.stubGlobal('scrollY', 0);

		scroll(home, START_LOCATION, null);
		grow(2000);
		expect(window.scrollY).toBe(700);
	});
});

describe('a link to a place', () => {
	const there = page('/paths', '#there');

	it.each([START_LOCATION, home, catalogue, there])('leads to it from $fullPath, with the focus', (from) => {
		start().scroll(there, from, null);
		grow(100);

		const { place, shown } = addPlace('section');

		grow(2000);
		expect(shown).toHaveBeenCalledOnce();
		expect(document.activeElement).toBe(place);
		grow(3000);
		expect(shown).toHaveBeenCalledOnce();
	});

	it('matters less than where the learner was', () => {
		const { shown } = addPlace('section');

		start().scroll(there, home, saved);
		grow(2000);
		expect(window.scrollY).toBe(900);
		expect(shown).not.toHaveBeenCalled();
	});

	it('leaves a control the place it has in the order', () => {
		const { place } = addPlace('input');

		start().scroll(there, home, null);
		grow(2000);
		expect(document.activeElement).toBe(place);
		expect(place.hasAttribute('tabindex')).toBe(false);
	});
});

function page(path: string, hash = '') {
	return { ...START_LOCATION, path, hash, fullPath: path + hash };
}

function start() {
	const isReturning = ref(false);
	const behave = createScrollBehavior({ isReturning });

	return { isReturning, scroll: (...way: Parameters<typeof behave>) => behave(...way) };
}

function hide(): void {
	const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);

	document.dispatchEvent(new Event('visibilitychange'));
	hidden.mockRestore();
}

function addPlace(tag: string) {
	const place = document.createElement(tag);
	const shown = vi.fn();

	place.id = 'there';
	place.scrollIntoView = shown;
	document.body.append(place);

	return { place, shown };
}
