import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { expect, it, vi } from 'vitest';
import { holdsNothing } from './holds-nothing.ts';
import { openDatabase } from './open-database.ts';

it('is so until RxDB has opened the database of nobody, and not by that of a learner', async () => {
	const indexedDB = new IDBFactory();
	const open = async (owner: string | null) => {
		const storage = getRxStorageDexie({ indexedDB, IDBKeyRange });

		await (await openDatabase(owner, { storage })).close();
	};

	expect(await holdsNothing(indexedDB)).toBe(true);
	await open('ada');
	expect(await holdsNothing(indexedDB)).toBe(true);
	await open(null);
	expect(await holdsNothing(indexedDB)).toBe(false);
});

it('is not said where the browser does not tell', async () => {
	const databases = vi.fn(() => Promise.reject(new Error('Not allowed here.')));

	expect(await holdsNothing({ databases })).toBe(false);
	expect(await holdsNothing({} as IDBFactory)).toBe(false);
});
