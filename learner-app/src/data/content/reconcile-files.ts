import type { AssetStore } from './asset-store.ts';
import type { PathShelf } from './path-shelf.ts';

/** Where files are kept: those that come with a path, and large ones, each of which the learner chose. */
export interface AssetStores {
	files: AssetStore;
	large: AssetStore;
}

/**
 * Brings the files on this device in line with the paths on it. Large ones come behind, for as long as they take: whoever
 * waits for this does not wait for them.
 */
export async function reconcileFiles(deps: {
	shelf: Pick<PathShelf, 'all' | 'noteHere'>;
	assets: AssetStores;
}): Promise<void> {
	const all = (await deps.shelf.all()).flatMap((path) => path.assets);
	const large = all.filter((file) => typeof file !== 'string');

	void deps.assets.large
		.reconcile(
			large.filter((file) => file.isChosen).map((file) => file.address),
			deps.shelf.noteHere,
		)
		// The database was closed in the meantime. The next round notes what is here.
		.catch(() => undefined);
	await deps.assets.files.reconcile(all.filter((file) => typeof file === 'string'));
}
