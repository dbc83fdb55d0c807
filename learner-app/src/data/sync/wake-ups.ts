import { type Observable, filter, fromEvent, interval, map, merge } from 'rxjs';

/** Pokes may be lost, and a tab may sleep: this often is asked anyway (I7). */
const EVERY_MS = 5 * 60 * 1000;

/** The moments at which things may have got better, or newer. */
export function wakeUps(target: { window: Window; document: Document }): Observable<void> {
	const visible$ = fromEvent(target.document, 'visibilitychange').pipe(
		filter(() => target.document.visibilityState === 'visible'),
	);

	return merge(
		visible$,
		fromEvent(target.window, 'online'),
		fromEvent(target.window, 'pageshow'),
		interval(EVERY_MS),
	).pipe(map(() => undefined));
}
