import { afterEach, expect, it, vi } from 'vitest';
import { memoryDatabase } from '../testing/memory-database.ts';
import { path, published } from '../testing/sync-stage.ts';
import { createPathShelf } from './path-shelf.ts';

const film = { id: 'film', address: '/learning/assets/film', bytes: 40, isLarge: true };
const cover = { id: 'cover', address: '/learning/assets/cover', bytes: 2, isLarge: false };

let close: (() => Promise<unknown>) | null = null;

afterEach(() => close?.());

/** "Being fetched" for ever, and fetched in vain by every round, was what a full disk looked like. */
it('keeps a large file no more for which there was no room, until it is chosen anew', async () => {
	const database = await memoryDatabase('shelf');
	const shelf = createPathShelf({ database, shownFiles: async () => [cover, film] });
	const held = async () => {
		const [one] = await shelf.all();

		return { bytes: one?.bytes, film: one?.assets[1] };
	};

	close = () => database.remove();
	await shelf.keep(published(path));
	await shelf.choose(path, film.id, true);
	expect(await held()).toMatchObject({ bytes: 42, film: { isChosen: true } });

	await shelf.noteNoRoom(film.address);
	expect(await held()).toMatchObject({ bytes: 2, film: { isChosen: false, isHere: false, lacksRoom: true } });

	// A new revision with the same file changes nothing about it.
	await shelf.keep(published(path, 2));
	expect(await held()).toMatchObject({ film: { lacksRoom: true } });

	await shelf.choose(path, film.id, true);
	await shelf.noteHere(new Set([film.address]));
	expect(await held()).toEqual({
		bytes: 42,
		film: { file: film.id, address: film.address, bytes: 40, isChosen: true, isHere: true },
	});
});

/** Its body would be there with nothing that says so, and nobody would take it away when access ends. */
it('puts a path that is taken away in the very moment', async () => {
	const database = await memoryDatabase('shelf');
	const shelf = createPathShelf({ database, shownFiles: async () => [cover] });

	close = () => database.remove();
	await shelf.keep(published(path));

	const known = await database.paths.findOne(path).exec(true);
	const exec = async () => {
		// As `drop` does; what is marked is erased a moment later.
		await known.remove();

		return known;
	};

	vi.spyOn(database.paths, 'findOne').mockReturnValueOnce({ exec } as never);
	await shelf.keep(published(path, 2));

	expect(await shelf.all()).toMatchObject([{ id: path, revision: 2, saved: true }]);
});

/** A step that is begun holds its path. Whoever was quick to keep its film lost that again. */
it('loses nothing of what is chosen while a path is being held', async () => {
	const database = await memoryDatabase('shelf');
	const asked: (() => void)[] = [];
	const shelf = createPathShelf({
		database,
		shownFiles: () => new Promise((resolve) => asked.push(() => resolve([cover, film]))),
	});

	close = () => database.remove();

	const holding = shelf.hold(published(path));

	await vi.waitFor(() => expect(asked).toHaveLength(1));

	const keeping = shelf.keep(published(path));

	await vi.waitFor(() => expect(asked).toHaveLength(2));
	asked[1]?.();
	await keeping;
	await shelf.choose(path, film.id, true);
	asked[0]?.();
	await holding;

	expect(await shelf.all()).toMatchObject([
		{ saved: true, bytes: 42, assets: [cover.address, { isChosen: true }] },
	]);
});
