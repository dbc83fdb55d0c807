/** What a page writes down of itself, in milliseconds since its navigation began. */
export interface Watched {
	largestPaint: number;
	layoutShift: number;
	/** When the text of a step was first painted. */
	readable: number | null;
	/** When the first card of a path was first painted. */
	cards: number | null;
	/** From each click on a way to another step to the paint of its content. */
	stepTimes: number[];
}

declare global {
	interface Window {
		watched: Watched;
	}
}

/** Runs in the page before anything of the app. It is sent as text: it must not use anything from outside of itself. */
export function watchPage(): void {
	const watched: Watched = { largestPaint: 0, layoutShift: 0, readable: null, cards: null, stepTimes: [] };

	window.watched = watched;

	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) watched.largestPaint = entry.startTime;
	}).observe({ type: 'largest-contentful-paint', buffered: true });

	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & {
			value: number;
			hadRecentInput: boolean;
		})[]) {
			if (!entry.hadRecentInput) watched.layoutShift += entry.value;
		}
	}).observe({ type: 'layout-shift', buffered: true });

	let clicked: { at: number; title: string } | null = null;
	const titleOf = () => document.querySelector('article h1')?.textContent ?? '';
	const isReadable = () => (document.querySelector('article .prose')?.textContent ?? '').length > 100;

	document.addEventListener('click', (event) => (clicked = { at: event.timeStamp, title: titleOf() }), true);
	// Called by what happens in the page, and not by every frame: asked for, each costs a start some milliseconds that it does not take otherwise.
	new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });

	function look(): void {
		if (watched.readable === null && isReadable()) afterPaint((now) => (watched.readable ??= now));
		if (watched.cards === null && document.querySelector('.cards li')) {
			afterPaint((now) => (watched.cards ??= now));
		}
		if (clicked && titleOf() !== clicked.title && isReadable()) {
			const { at } = clicked;

			clicked = null;
			afterPaint((now) => watched.stepTimes.push(now - at));
		}
	}

	/** A message that is sent in a frame's callback arrives when that frame has been painted. */
	function afterPaint(then: (now: number) => void): void {
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();

			port1.onmessage = () => then(performance.now());
			port2.postMessage(null);
		});
	}
}
