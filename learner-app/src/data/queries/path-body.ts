import type { PathDocument } from '@learning-paths/contract';
import { type Observable, map } from 'rxjs';
import type { Collections } from '../database/open-database.ts';
import { plain } from '../database/plain.ts';

/** A path's blocks as this device holds them; null while it holds none. */
export function pathBody(bodies: Collections['bodies'], path: string): Observable<PathDocument | null> {
	return bodies.findOne(path).$.pipe(map((body) => (body ? plain(body).document : null)));
}
