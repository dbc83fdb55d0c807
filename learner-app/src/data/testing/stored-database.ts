import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { type Database, openDatabase } from '../database/open-database.ts';

/** A learner's database in IndexedDB, as the app has it. */
export function storedDatabase(owner: string | null): Promise<Database> {
	return openDatabase(owner, { storage: getRxStorageDexie() });
}
