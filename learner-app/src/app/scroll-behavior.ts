import { type RouterScrollBehavior, START_LOCATION } from 'vue-router';
import type { FocusKeeper } from './focus-keeper.ts';
import { isAnotherPage } from './is-another-page.ts';

/** Longer a page may grow; by then the learner has begun to read, and scrolling would be rude. */
const PATIENCE_MS = 10_000;

/** What stands above a place may come after what stands there: so long it may grow without moving the place along. */
const SETTLING_MS = 1_000;

/** Whoever does one of these goes about the page by themselves. Scrolling itself is no sign: a page that gets shorter scrolls, too. */
const OWN_WAYS = ['wheel', 'pointerdown', 'keydown'];

interface Place {
	left: number;
	top: number;
}

/** An attempt to get to a place on a page that is still growing. */
interface Attempt {
	stop: () => void;
	/** Aborted as soon as it got there, or was given up. */
	over: AbortSignal;
}

/** Where on a page the learner is taken: to where they left it, to the place that the address names, or to the top. */
export function createScrollBehavior(focus: Pick<FocusKeeper, 'isReturning'>): RouterScrollBehavior {
	/** Where pages were left that had not grown so far again: the router stores where they had got to. By their place in the history. */
	const unreached = new Map<string, Place>();
	let stop: (() => void) | null = null;
	/** Where the learner is being taken. */
	let coming: { page: string; place: Place; over: AbortSignal } | null = null;

	const pending = () => (coming?.over.aborted === false ? coming : null);

	document.addEventListener('visibilitychange', () => {
		if (document.hidden) keepPlace(pending()?.place ?? { left: window.scrollX, top: window.scrollY });
	});

	return (to, from, saved) => {
		const isFirst = from === START_LOCATION;
		const page = `${ownState()?.position ?? ''} ${to.fullPath}`;
		const left = pending();

		if (left) unreached.set(left.page, left.place);

		stop?.();
		coming = null;

		const place = saved ? (unreached.get(page) ?? saved) : isFirst ? keptPlace() : null;

		// Whoever comes to a page for the first time, or has got there, has another place from now on.
		unreached.delete(page);

		if (place) {
			focus.isReturning.value = place.top > 0;

			const attempt = asItGrows(() => {
				// As far as the page goes by now.
				window.scrollTo(place);

				return window.scrollY > place.top - 1;
			});

			stop = attempt.stop;
			coming = { page, place, over: attempt.over };
			withoutAnchor(attempt.over);
		} else if (to.hash) stop = asItGrows(() => goToElement(to.hash.slice(1))).stop;

		return !place && !isFirst && isAnotherPage(to, from) && { top: 0 };
	};
}

/** Tries as often as the page grows, and before anybody sees it, until it is there. */
function asItGrows(isThere: () => boolean): Attempt {
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

	return { stop, over: over.signal };
}

let anchoring: ReturnType<typeof setTimeout> | undefined;

/**
 * Where something is put in above what somebody looks at, the browser scrolls along with it. A page that is coming back has not had its
 * place by what is there by now, but by all that will be.
 */
function withoutAnchor(over: AbortSignal): void {
	const { style } = document.documentElement;

	clearTimeout(anchoring);
	style.setProperty('overflow-anchor', 'none');
	over.addEventListener('abort', () => {
		clearTimeout(anchoring);
		anchoring = setTimeout(() => style.removeProperty('overflow-anchor'), SETTLING_MS);
	});
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
function keepPlace(place: Place): void {
	window.history.replaceState({ ...(window.history.state as object | null), place }, '');
}

function keptPlace(): Place | null {
	return ownState()?.place ?? null;
}

/** What the router, which counts the positions, and `keepPlace` have stored. */
function ownState(): { place?: Place; position?: number } | null {
	return window.history.state as { place?: Place; position?: number } | null;
}
