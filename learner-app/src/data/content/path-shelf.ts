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
	drop: (ids: string[]) => Promise<void>;
	all: () => Promise<HeldPath[]>;
}

/** A path that only this device knows to belong here. */
const UNLISTED = { assigned: false, saved: false, dueOn: null, completion: null, listed: false } as const;

export function createPathShelf(deps: { database: Database; shownFiles: ShownFiles }): PathShelf {
	const { paths, bodies } = deps.database;

	const held = async (id: string) => (await paths.findOne(id).exec())?.toMutableJSON() ?? null;

	// The body first: an entry with a revision promises that the body is there.
	const put = async (document: PathDocument, entry: ShelfEntry) => {
		const shown = await deps.shownFiles(document);

		await bodies.upsert({ id: document.id, revision: document.revision, document });
		await paths.upsert(heldPath(document, entry, shown, await held(document.id)));
	};

	return {
		put,

		async hold(document) {
			if ((await held(document.id))?.revision) return false;

			await put(document, UNLISTED);

			return true;
		},

		async keep(document) {
			await put(document, { ...((await held(document.id)) ?? UNLISTED), saved: true });
		},

		async update(document) {
			const known = await held(document.id);

			if (known && known.revision !== document.revision) await put(document, known);
		},

		async note(item) {
			const path = await paths.findOne(item.id).exec();
			const { id: _id, revision: _revision, ...entry } = item;

			if (path && !says(path.toMutableJSON(), entry)) await path.incrementalPatch({ ...entry, listed: true });
		},

		async choose(id, file, isChosen) {
			const path = await paths.findOne(id).exec();

			await path?.incrementalModify((latest) => ({
				...latest,
				assets: latest.assets.map((one) =>
					typeof one === 'string' || one.file !== file ? one : { ...one, isChosen, isHere: false },
				),
				bytes: latest.bytes + bytesGained(latest, file, isChosen),
			}));
		},

		async noteHere(addresses) {
			const isRight = (file: string | LargeFile) =>
				typeof file === 'string' || file.isHere === (file.isChosen && addresses.has(file.address));

			for (const path of await paths.find().exec()) {
				if (path.toMutableJSON().assets.every(isRight)) continue;

				await path.incrementalModify((latest) => ({
					...latest,
					assets: latest.assets.map((file) =>
						typeof file === 'string' || isRight(file) ? file : { ...file, isHere: !file.isHere },
					),
				}));
			}
		},

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

function bytesGained({ assets }: HeldPath, file: string, isChosen: boolean): number {
	const changed = assets.filter(
		(one) => typeof one !== 'string' && one.file === file && one.isChosen !== isChosen,
	);
	const bytes = changed.reduce((sum, one) => sum + (typeof one === 'string' ? 0 : one.bytes), 0);

	return isChosen ? bytes : -bytes;
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
