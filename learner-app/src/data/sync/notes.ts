import type { RxCollection } from 'rxdb/plugins/core';
import { type Observable, map } from 'rxjs';
import type { SyncNote } from '../database/documents.ts';

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
			const note = await collection.findOne('sync').exec();

			return note ? { ...blank, ...note.toMutableJSON() } : blank;
		},
		async write(change) {
			const note = await collection.insertIfNotExists(blank);

			await note.incrementalPatch(change);
		},
		note$: collection
			.findOne('sync')
			.$.pipe(map((note) => (note ? { ...blank, ...note.toMutableJSON() } : blank))),
	};
}
