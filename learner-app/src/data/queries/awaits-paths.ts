import { type Observable, combineLatest, map } from 'rxjs';
import type { Database } from '../database/open-database.ts';
import { createNotes } from '../sync/notes.ts';

/**
 * Whether a device without paths may only not have them yet: the server's list never came, or it names some. Without an account there
 * is no list, and nothing to wait for.
 */
export function awaitsPaths(database: Database): Observable<boolean> {
	return combineLatest([createNotes(database.notes).note$, database.paths.find().$]).pipe(
		map(([note, paths]) => {
			const isHere = paths.some(({ revision }) => revision > 0);

			return !isHere && (note.manifestTag === null || note.manifest.length > 0);
		}),
	);
}
