import type { ProgressDocument } from '@learning-paths/contract';
import { type RxCollection, type RxDatabase, type RxStorage, createRxDatabase } from 'rxdb/plugins/core';
import { databaseName } from './database-name.ts';
import type { HeldBody, HeldPath, RejectedProgress, SyncNote } from './documents.ts';
import { progressConflicts } from './progress-conflicts.ts';
import { bodySchema, pathSchema, progressSchema, rejectedSchema, syncNoteSchema } from './schemas.ts';

/** Everything one learner has on this device. RxDB allows 13 open collections in all; a second database must fit beside. */
export interface Collections {
	/** The learner's work. The only collection that goes to the server. */
	progress: RxCollection<ProgressDocument>;
	/** What the server is known to have of it. */
	acknowledged: RxCollection<ProgressDocument>;
	rejected: RxCollection<RejectedProgress>;
	paths: RxCollection<HeldPath>;
	bodies: RxCollection<HeldBody>;
	notes: RxCollection<SyncNote>;
}

export type Database = RxDatabase<Collections>;

export type Storage = RxStorage<unknown, unknown>;

/**
 * Opens the database of one learner, or of this device when nobody has signed in (`null`).
 *
 * @param deps.onBodies Gets the collection of what steps say, which is there before all are: they are opened when it has ended.
 */
export async function openDatabase(
	owner: string | null,
	deps: { storage: Storage; onBodies?: (bodies: Collections['bodies']) => Promise<void> },
): Promise<Database> {
	const database = await createRxDatabase<Collections>({
		name: databaseName(owner),
		storage: deps.storage,
		multiInstance: true,
		eventReduce: true,
		// Hot reload in development opens the same database again.
		closeDuplicates: true,
	});

	const { bodies } = await database.addCollections({ bodies: { schema: bodySchema } });

	await deps.onBodies?.(bodies);

	await database.addCollections({
		progress: { schema: progressSchema, conflictHandler: progressConflicts },
		acknowledged: { schema: progressSchema },
		rejected: { schema: rejectedSchema },
		paths: { schema: pathSchema },
		notes: { schema: syncNoteSchema },
	});

	return database;
}
