import type { RxCollection, RxDocument } from 'rxdb/plugins/core';
import { type Observable, map } from 'rxjs';
import type { SyncNote } from '../database/documents.ts';
import { plain } from '../database/plain.ts';

/** The one note about the dealings with the server, shared by all tabs of this learner. */
export interface Notes {
	read(): Promise<SyncNote>;
	write(change: Partial<SyncNote>): Promise<void>;
	note$: Observable<SyncNote>;
}

const blank: SyncNote = {
	id: 'sync',
	generation: null,
	manifest: [],
	manifestTag: null,
	phase: 'ready',
	reason: null,
	contactAt: null,
	repairedAt: null,
	repairedBecause: null,
};

export function createNotes(collection: RxCollection<SyncNote>): Notes {
	return {
		async read() {
			return noteOf(await collection.findOne('sync').exec());
		},
		async write(change) {
			const note = await collection.insertIfNotExists(blank);

			await note.incrementalPatch(change);
		},
		note$: collection.findOne('sync').$.pipe(map(noteOf)),
	};
}

/** Every field: one that was written by an older app lacks some. */
function noteOf(note: RxDocument<SyncNote> | null): SyncNote {
	return note ? { ...blank, ...plain(note) } : blank;
}
