import { type PathSummary, type ProgressDocument, summarise } from '@learning-paths/contract';
import { type Observable, combineLatest, map } from 'rxjs';
import type { HeldPath } from '../database/documents.ts';
import type { Database } from '../database/open-database.ts';
import { plain } from '../database/plain.ts';
import { unsentSteps } from '../sync/sent-state.ts';

/** A path on this device, with where the learner stands on it. */
export interface MyPath extends HeldPath {
	progress: ProgressDocument | null;
	summary: PathSummary;
	/** Steps whose state is on this device and not yet known to be in the account. */
	unsent: string[];
}

/** All paths on this device, the one last worked on first. */
export function myPaths(database: Database): Observable<MyPath[]> {
	return combineLatest([
		database.paths.find().$,
		database.progress.find().$,
		database.acknowledged.find().$,
	]).pipe(
		map(([paths, progress, acknowledged]) => {
			const done = byId(progress.map(plain));
			const known = byId(acknowledged.map(plain));

			return paths
				.map(plain)
				.filter((path) => path.revision > 0)
				.map((path) => myPath(path, done.get(path.id) ?? null, known.get(path.id)))
				.sort((a, b) => (b.summary.lastWorkedAt ?? 0) - (a.summary.lastWorkedAt ?? 0));
		}),
	);
}

/** One path with where the learner stands on it. */
export function myPath(
	path: HeldPath,
	progress: ProgressDocument | null,
	acknowledged: ProgressDocument | undefined,
): MyPath {
	return {
		...path,
		progress,
		summary: summarise(path.steps, progress, path.completion),
		unsent: progress ? unsentSteps(progress, acknowledged) : [],
	};
}

function byId<T extends { id: string }>(documents: T[]): Map<string, T> {
	return new Map(documents.map((document) => [document.id, document]));
}
