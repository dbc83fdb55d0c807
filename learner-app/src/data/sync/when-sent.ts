import { type Observable, EMPTY, catchError, filter, map, take } from 'rxjs';
import type { Database } from '../database/open-database.ts';
import { watchUnsentWork } from './unsent-work.ts';

/** Says once that the work on one of these paths is with the server, or was refused by it. Says nothing when there are none. */
export function whenSent(paths: readonly string[], database: Database): Observable<void> {
	if (paths.length === 0) return EMPTY;

	return watchUnsentWork(database).pipe(
		filter((unsent) => !paths.every((path) => unsent.includes(path))),
		take(1),
		map(() => undefined),
		// The device's storage failed: at the next waking the list is looked at all the same.
		catchError(() => EMPTY),
	);
}
