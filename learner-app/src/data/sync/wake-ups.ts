import { type Observable, filter, fromEvent, interval, map, merge } from 'rxjs';

/** Pokes may be lost, and a tab may sleep: this often is asked anyway (I7). */
const EVERY_MS = 5 * 60 * 1000;

/** The moments at which things may have got better, or newer. */
export function wakeUps(target: {
	window: EventTarget;
	document: EventTarget & Pick<Document, 'visibilityState'>;
}): Observable<void> {
	const visible$ = fromEvent(target.document, 'visibilitychange').pipe(
		filter(() => target.document.visibilityState === 'visible'),
	);

	// The same event comes whenever a page has loaded: it is busy then, and does all this by itself.
	const backFromCache$ = fromEvent(target.window, 'pageshow').pipe(
		filter((event) => (event as PageTransitionEvent).persisted),
	);

	return merge(visible$, fromEvent(target.window, 'online'), backFromCache$, interval(EVERY_MS)).pipe(
		map(() => undefined),
	);
}
