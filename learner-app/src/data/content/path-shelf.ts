import type { ManifestItem, PathDocument } from '@learning-paths/contract';
import type { HeldPath } from '../database/documents.ts';
import type { Database } from '../database/open-database.ts';
import { type AssetsOf, heldPath } from './held-path.ts';

export type ShelfEntry = Pick<ManifestItem, 'assigned' | 'saved' | 'dueOn' | 'completion'> & {
	listed: boolean;
};

/** Where the paths of one learner stand on this device. */
export interface PathShelf {
	put(document: PathDocument, entry: ShelfEntry): Promise<void>;
	note(item: ManifestItem): Promise<void>;
	drop(ids: string[]): Promise<void>;
	all(): Promise<HeldPath[]>;
}

export function createPathShelf(deps: { database: Database; assetsOf: AssetsOf }): PathShelf {
	const { paths, bodies } = deps.database;

	return {
		// The body first: an entry with a revision promises that the body is there.
		async put(document, entry) {
			await bodies.upsert({ id: document.id, revision: document.revision, document });
			await paths.upsert(heldPath(document, entry, deps.assetsOf));
		},

		async note(item) {
			const held = await paths.findOne(item.id).exec();
			const { id: _id, revision: _revision, ...entry } = item;

			if (held && !says(held.toMutableJSON(), entry)) await held.incrementalPatch({ ...entry, listed: true });
		},

		// The other way round: without a revision, an interrupted drop is finished, or healed, by the next comparison.
		async drop(ids) {
			if (ids.length === 0) return;

			for (const held of (await paths.findByIds(ids).exec()).values()) {
				await held.incrementalPatch({ revision: 0 });
			}

			await bodies.bulkRemove(ids);
			await paths.bulkRemove(ids);
			await erase(bodies.storageInstance);
			await erase(paths.storageInstance);
		},

		async all() {
			const held = await paths.find().exec();

			return held.map((path) => path.toMutableJSON());
		},
	};
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
