import { type RouterScrollBehavior, START_LOCATION } from 'vue-router';
import type { FocusKeeper } from './focus-keeper.ts';
import { isAnotherPage } from './is-another-page.ts';

/** Longer a page may grow; by then the learner has begun to read, and scrolling would be rude. */
const PATIENCE_MS = 10_000;

/** Whoever does one of these goes about the page by themselves. Scrolling itself is no sign: a page that gets shorter scrolls, too. */
const OWN_WAYS = ['wheel', 'pointerdown', 'keydown'];

/** Where on a page the learner is taken: to where they left it, to the place that the address names, or to the top. */
export function createScrollBehavior(focus: Pick<FocusKeeper, 'isReturning'>): RouterScrollBehavior {
	let stop: (() => void) | null = null;

	document.addEventListener('visibilitychange', keepPlace);

	return (to, from, saved) => {
		const isFirst = from === START_LOCATION;
		const place = saved ?? (isFirst ? keptPlace() : null);

		stop?.();

		if (place) {
			focus.isReturning.value = place.top > 0;
			stop = asItGrows(() => {
				// As far as the page goes by now.
				window.scrollTo(place);

				return window.scrollY > place.top - 1;
			});
		} else if (to.hash) stop = asItGrows(() => goToElement(to.hash.slice(1)));

		return !place && !isFirst && isAnotherPage(to, from) && { top: 0 };
	};
}

/** Tries as often as the page grows, and before anybody sees it, until it is there. @returns a function that ends it */
function asItGrows(isThere: () => boolean): () => void {
	const over = new AbortController();
	const observer = new ResizeObserver(() => {
		if (isThere()) stop();
		// From now, and not from before: a page that nobody looks at is not drawn.
		else setTimeout(stop, PATIENCE_MS);
	});
	const stop = () => {
		observer.disconnect();
		over.abort();
	};

	OWN_WAYS.forEach((way) => window.addEventListener(way, stop, { passive: true, signal: over.signal }));
	observer.observe(document.body);

	return stop;
}

function goToElement(id: string): boolean {
	const element = document.getElementById(id);

	if (!element) return false;

	// What is no control by itself takes the focus only when told so.
	if (element.tabIndex < 0) element.tabIndex = -1;

	element.focus({ preventScroll: true });
	element.scrollIntoView();

	return true;
}

/** The router stores the place as the page is left. A phone ends a page that nobody looks at without a word. */
function keepPlace(): void {
	if (!document.hidden) return;

	const { history, scrollX: left, scrollY: top } = window;

	history.replaceState({ ...(history.state as object | null), place: { left, top } }, '');
}

function keptPlace(): { left: number; top: number } | null {
	const state = window.history.state as { place?: { left: number; top: number } } | null;

	return state?.place ?? null;
}
