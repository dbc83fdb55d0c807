import { type Observable, combineLatest, map } from 'rxjs';
import type { RejectedProgress } from '../database/documents.ts';
import type { Database } from '../database/open-database.ts';
import { plain } from '../database/plain.ts';
import { createNotes } from '../sync/notes.ts';
import { isAcknowledged, unsentSteps } from '../sync/sent-state.ts';

/** How this device stands with the account, as a screen tells it. */
export interface SyncStatus {
	phase: 'ready' | 'waiting' | 'paused';
	/** Why it waits or is paused: one of the reasons of the sync's state. */
	reason: string | null;
	/** Paths with work that is not in the account yet. */
	unsentPaths: number;
	unsentSteps: number;
	/** Paths with any work of this learner. */
	workedPaths: number;
	rejected: RejectedProgress[];
	contactAt: number | null;
	repairedAt: number | null;
}

export function syncStatus(database: Database): Observable<SyncStatus> {
	return combineLatest([
		createNotes(database.notes).note$,
		database.progress.find().$,
		database.acknowledged.find().$,
		database.rejected.find().$,
	]).pipe(
		map(([note, progress, acknowledged, rejected]) => {
			const known = new Map(acknowledged.map((document) => [document.id, plain(document)]));
			const unsent = progress
				.map(plain)
				.filter((document) => !isAcknowledged(document, known.get(document.id)));

			return {
				phase: note.phase,
				reason: note.reason,
				unsentPaths: unsent.length,
				unsentSteps: unsent.reduce((sum, one) => sum + unsentSteps(one, known.get(one.id)).length, 0),
				workedPaths: progress.length,
				rejected: rejected.map(plain),
				contactAt: note.contactAt,
				repairedAt: note.repairedAt,
			};
		}),
	);
}
