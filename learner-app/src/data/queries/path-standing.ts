import { type Observable, combineLatest, map } from 'rxjs';
import type { ProgressDocument, RejectionCode } from '@learning-paths/contract';
import type { HeldPath } from '../database/documents.ts';
import type { Database } from '../database/open-database.ts';
import { plain } from '../database/plain.ts';
import { unsentSteps } from '../sync/sent-state.ts';

/** Where the learner stands on one path, whether or not its content is on this device. */
export interface PathStanding {
	/** null when the path's content is not on this device. */
	held: HeldPath | null;
	progress: ProgressDocument | null;
	unsent: string[];
	/** Why the server would not take this progress, or null. */
	rejected: RejectionCode | null;
}

export function pathStanding(database: Database, path: string): Observable<PathStanding> {
	return combineLatest([
		database.paths.findOne(path).$,
		database.progress.findOne(path).$,
		database.acknowledged.findOne(path).$,
		database.rejected.findOne(path).$,
	]).pipe(
		map(([held, progress, acknowledged, rejected]) => ({
			held: held && held.revision > 0 ? plain(held) : null,
			progress: progress && plain(progress),
			unsent: progress ? unsentSteps(plain(progress), acknowledged ? plain(acknowledged) : undefined) : [],
			rejected: rejected?.code ?? null,
		})),
	);
}
