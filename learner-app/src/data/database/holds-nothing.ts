import { databaseName } from './database-name.ts';

/**
 * Whether this device keeps nothing for nobody, since no database was ever opened here: then no screen need wait for one to say so.
 * To be asked before one is opened.
 *
 * @returns false, too, where the browser does not tell
 */
export async function holdsNothing(storage: Pick<IDBFactory, 'databases'>): Promise<boolean> {
	try {
		const databases = await storage.databases();

		// RxDB's storage puts its own words around the name.
		return !databases.some(({ name }) => name?.includes(databaseName(null)));
	} catch {
		return false;
	}
}
