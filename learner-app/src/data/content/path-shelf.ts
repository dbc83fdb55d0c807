import type { ManifestItem, PathDocument } from '@learning-paths/contract';
import type { HeldPath, LargeFile } from '../database/documents.ts';
import type { Database } from '../database/open-database.ts';
import { type ShownFiles, heldPath } from './held-path.ts';

export type ShelfEntry = Pick<ManifestItem, 'assigned' | 'saved' | 'dueOn' | 'completion'> & {
	listed: boolean;
};

/** Where the paths of one learner stand on this device. */
export interface PathShelf {
	put: (document: PathDocument, entry: ShelfEntry) => Promise<void>;
	/** Takes a path that was opened from the server onto this device; says whether it was not there before. */
	hold: (document: PathDocument) => Promise<boolean>;
	/** The same, because the learner wants to keep it. */
	keep: (document: PathDocument) => Promise<void>;
	/** Follows a new revision of a held path. */
	update: (document: PathDocument) => Promise<void>;
	note: (item: ManifestItem) => Promise<void>;
	/** Keeps a large file of a held path on this device, or no longer. */
	choose: (path: string, file: string, isChosen: boolean) => Promise<void>;
	/** Notes which large files have arrived, by their addresses. */
	noteHere: (addresses: ReadonlySet<string>) => Promise<void>;
	/** Notes that there was no room for a large file, by its address: it is not kept any more. */
	noteNoRoom: (address: string) => Promise<void>;
	drop: (ids: string[]) => Promise<void>;
	all: () => Promise<HeldPath[]>;
}

/** A path that only this device knows to belong here. */
const UNLISTED = { assigned: false, saved: false, dueOn: null, completion: null, listed: false } as const;

export function createPathShelf(deps: { database: Database; shownFiles: ShownFiles }): PathShelf {
	const { paths, bodies } = deps.database;

	const held = async (id: string) => (await paths.findOne(id).exec())?.toMutableJSON() ?? null;

	/** @param entry By what is kept of the path at the moment of writing: another tab, or another tap, may have been there first. */
	const put = async (document: PathDocument, entry: (latest: HeldPath | null) => ShelfEntry) => {
		const shown = await deps.shownFiles(document);
		const next = (latest: HeldPath | null) => heldPath(document, entry(latest), shown, latest);
		// What another has taken away in the meantime comes back: it was put here later.
		const again = (latest: HeldPath & { _deleted: boolean }) => ({
			...next(latest._deleted ? null : latest),
			_deleted: false,
		});

		// The body first: an entry with a revision promises that the body is there.
		await bodies.upsert({ id: document.id, revision: document.revision, document });

		const first = next(null);
		const known = await paths.findOne(document.id).exec();
		const path = known ?? (await paths.insertIfNotExists(first));
		const isInserted = !known && JSON.stringify(path.toMutableJSON()) === JSON.stringify(first);

		if (!isInserted) await path.incrementalModify(again);
	};

	/** Changes large files wherever they are shown. A change that answers with the same file leaves it, and writes nothing. */
	const changeEverywhere = async (change: ChangeOfFile) => {
		for (const path of await paths.find().exec()) {
			const isAsItShouldBe = path.toMutableJSON().assets.every((file) => changed(file, change) === file);

			if (!isAsItShouldBe) await path.incrementalModify((latest) => withFiles(latest, change));
		}
	};

	return {
		put: (document, entry) => put(document, () => entry),

		async hold(document) {
			if ((await held(document.id))?.revision) return false;

			await put(document, (latest) => (latest?.revision ? latest : UNLISTED));

			return true;
		},

		async keep(document) {
			await put(document, (latest) => ({ ...(latest ?? UNLISTED), saved: true }));
		},

		async update(document) {
			const known = await held(document.id);

			if (known && known.revision !== document.revision) await put(document, (latest) => latest ?? known);
		},

		async note(item) {
			const path = await paths.findOne(item.id).exec();
			const { id: _id, revision: _revision, ...entry } = item;

			if (path && !says(path.toMutableJSON(), entry)) await path.incrementalPatch({ ...entry, listed: true });
		},

		async choose(id, file, isChosen) {
			const path = await paths.findOne(id).exec();

			await path?.incrementalModify((latest) =>
				withFiles(latest, (one) => (one.file === file ? { ...freshly(one), isChosen, isHere: false } : one)),
			);
		},

		noteHere: (addresses) =>
			changeEverywhere((file) => {
				const isHere = file.isChosen && addresses.has(file.address);

				return file.isHere === isHere ? file : { ...file, isHere };
			}),

		noteNoRoom: (address) =>
			changeEverywhere((file) =>
				file.isChosen && file.address === address
					? { ...file, isChosen: false, isHere: false, lacksRoom: true }
					: file,
			),

		// The other way round: without a revision, an interrupted drop is finished, or healed, by the next comparison.
		async drop(ids) {
			if (ids.length === 0) return;

			for (const path of (await paths.findByIds(ids).exec()).values()) {
				await path.incrementalPatch({ revision: 0 });
			}

			await bodies.bulkRemove(ids);
			await paths.bulkRemove(ids);
			await erase(bodies.storageInstance);
			await erase(paths.storageInstance);
		},

		async all() {
			const all = await paths.find().exec();

			return all.map((path) => path.toMutableJSON());
		},
	};
}

type ChangeOfFile = (file: LargeFile) => LargeFile;

function changed(file: string | LargeFile, change: ChangeOfFile): string | LargeFile {
	return typeof file === 'string' ? file : change(file);
}

/** The same path with some of its large files changed. Its size follows what is chosen. */
function withFiles(path: HeldPath, change: ChangeOfFile): HeldPath {
	const assets = path.assets.map((file) => changed(file, change));

	return { ...path, assets, bytes: path.bytes + chosenBytes(assets) - chosenBytes(path.assets) };
}

function chosenBytes(assets: HeldPath['assets']): number {
	return assets.reduce((sum, one) => sum + (typeof one !== 'string' && one.isChosen ? one.bytes : 0), 0);
}

/** What came of earlier tries does not count any more. */
function freshly({ lacksRoom: _lacksRoom, ...file }: LargeFile): LargeFile {
	return file;
}

function says(held: HeldPath, entry: Omit<ManifestItem, 'id' | 'revision'>): boolean {
	const { assigned, saved, dueOn, completion } = held;

	return (
		held.listed && JSON.stringify({ assigned, saved, dueOn, completion }) === JSON.stringify(pickEntry(entry))
	);
}

function pickEntry({ assigned, saved, dueOn, completion }: Omit<ManifestItem, 'id' | 'revision'>) {
	return { assigned, saved, dueOn, completion };
}

/** RxDB only marks a document as deleted; its bytes have to leave the device too (I10). */
async function erase(storage: { cleanup(minimumDeletedTime: number): Promise<boolean> }): Promise<void> {
	while (!(await storage.cleanup(0)));
}
