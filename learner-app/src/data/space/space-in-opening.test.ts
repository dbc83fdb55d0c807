import type { PathDocument } from '@learning-paths/contract';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { ReplaySubject, Subject, firstValueFrom, of } from 'rxjs';
import { expect, it } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import type { MyPath } from '../queries/my-paths.ts';
import { pathBody } from '../queries/path-body.ts';
import { emptyPath } from '../testing/empty-path.ts';
import { spaceInOpening } from './space-in-opening.ts';

const never = new Promise<never>(() => undefined);

it('shows what steps say before all of the database is open', async () => {
	const space = spaceInOpening(null, never, { readable: Promise.resolve({ body: () => of(emptyPath) }) });

	expect(await firstValueFrom(space.body(emptyPath.id))).toEqual(emptyPath);
});

it('shows what was read ahead until the database answers, and the same only once', () => {
	const { ahead$, held$, shown } = openingWithAhead();

	ahead$.next(emptyPath);
	held$.next(structuredClone(emptyPath));
	expect(shown).toEqual([emptyPath]);

	// The sync goes on, and access may end.
	held$.next({ ...emptyPath, revision: 2 });
	held$.next(null);
	expect(shown.map((document) => document?.revision)).toEqual([1, 2, undefined]);
});

it('has nothing of what was read ahead for whoever comes back to the path', () => {
	const { ahead$, held$, shown, comeBack } = openingWithAhead(true);

	expect(shown).toEqual([emptyPath]);
	held$.next(null);

	expect(comeBack()).toEqual([]);
	held$.next({ ...emptyPath, revision: 2 });
	expect(comeBack()).toEqual([]);
	ahead$.complete();
});

it('does not go back to what was read ahead and came late', () => {
	const { ahead$, held$, shown } = openingWithAhead();

	held$.next(null);
	ahead$.next(emptyPath);
	expect(shown).toEqual([null]);
});

it('shows the list that is known until the database answers, and not again for whoever comes back', () => {
	const held$ = new Subject<MyPath[]>();
	const space = spaceInOpening(null, atOnce({ paths$: held$ }), { paths$: of([]) });
	const come = () => {
		const shown: MyPath[][] = [];

		space.paths$.subscribe((paths) => shown.push(paths));

		return shown;
	};
	const shown = come();
	const one = [{} as MyPath];

	expect(shown).toEqual([[]]);
	held$.next(one);
	expect(shown).toEqual([[], one]);
	expect(come()).toEqual([]);
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

/** Answers within the same turn, which a promise does not. */
function atOnce(space: unknown): never {
	return { then: (use: (space: unknown) => void) => use(space) } as never;
}

/** A space that is asked for a path while its database opens, with all that it shows of it. */
function openingWithAhead(isRead = false) {
	const ahead$ = new ReplaySubject<PathDocument>();
	const held$ = new Subject<PathDocument | null>();
	const shown: (PathDocument | null)[] = [];
	const space = spaceInOpening(null, never, {
		readable: atOnce({ body: () => held$ }),
		body: () => ahead$,
	});

	const comeBack = (into: (PathDocument | null)[] = []) => {
		space.body(emptyPath.id).subscribe((document) => into.push(document));

		return into;
	};

	// It stays what it was for as long as the page lives.
	if (isRead) ahead$.next(emptyPath);

	comeBack(shown);

	return { ahead$, held$, shown, comeBack };
}
