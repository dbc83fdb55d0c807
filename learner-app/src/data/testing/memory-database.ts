import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { type Database, openDatabase } from '../database/open-database.ts';

/** A learner's database that is gone with the test, for screens whose queries a test cannot make up. */
export function memoryDatabase(owner: string | null): Promise<Database> {
	return openDatabase(owner, { storage: getRxStorageMemory() });
}
