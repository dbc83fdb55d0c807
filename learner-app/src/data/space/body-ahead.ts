import type { PathDocument } from '@learning-paths/contract';
import { EMPTY, type Observable, from, of, switchMap } from 'rxjs';
import { firstReading } from './first-reading.ts';

/** What a path says, as it was read of this device before the app was there. */
export interface ReadAhead {
	path: string;
	/** Whose database it was read from: the learner's id, or null for that of nobody. */
	owner: string | null;
	/** null when it is not on the device, or could not be read: never rejects. */
	document: Promise<PathDocument | null>;
}

/** Lets what was read ahead be drawn before the database is opened: that would keep a slow phone from doing it. */
export function bodyAhead(read: ReadAhead | null, deps: { afterPaint: () => Promise<void> }) {
	const reading = firstReading({ ...deps, isExpected: true });

	return {
		/** What this path says, once; nothing when it was not read. */
		of: (path: string): Observable<PathDocument> =>
			read?.path === path ? reading.watch(found(read)) : EMPTY,

		/** Resolves when what was read can be seen, or when there is nothing to be seen. */
		shown: read ? shown(read, reading.ended()) : Promise.resolve(),
	};
}

function found({ document }: ReadAhead): Observable<PathDocument> {
	return from(document).pipe(switchMap((known) => (known ? of(known) : EMPTY)));
}

/** Nobody waits for what is not there, nor for ever for what does not come. */
function shown({ document }: ReadAhead, isSeen: Promise<void>): Promise<void> {
	return Promise.race([isSeen, document.then((known) => (known ? isSeen : undefined))]);
}
