import type { PathDocument } from '@learning-paths/contract';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { firstValueFrom, of } from 'rxjs';
import { expect, it } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import { pathBody } from '../queries/path-body.ts';
import { emptyPath } from '../testing/empty-path.ts';
import { spaceInOpening } from './space-in-opening.ts';

const never = new Promise<never>(() => undefined);

it('shows what steps say before all of the database is open', async () => {
	const space = spaceInOpening(null, never, Promise.resolve({ body: () => of(emptyPath) }));

	expect(await firstValueFrom(space.body(emptyPath.id))).toEqual(emptyPath);
});

it('is asked for what steps say first of all', async () => {
	const storage = getRxStorageMemory();
	const before = await openDatabase('ada', { storage });

	await before.bodies.insert({ id: emptyPath.id, revision: 1, document: emptyPath });
	await before.close();

	let read: Promise<PathDocument | null> | undefined;
	let others: string[] = [];
	const database = await openDatabase('ada', {
		storage,
		onBodies: async (bodies) => {
			others = Object.keys(bodies.database.collections).filter((name) => name !== 'bodies');
			read = firstValueFrom(pathBody(bodies, emptyPath.id));
		},
	});

	expect(await read).toEqual(emptyPath);
	expect(others).toEqual([]);
	await database.close();
});
