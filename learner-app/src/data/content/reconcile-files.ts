import type { AssetStore } from './asset-store.ts';
import type { PathShelf } from './path-shelf.ts';

/** Where files are kept: those that come with a path, and large ones, each of which the learner chose. */
export interface AssetStores {
	files: AssetStore;
	large: AssetStore;
}

/**
 * Brings the files on this device in line with the paths on it. They come behind, for as long as they take: whoever waits for this
 * does not wait for them. A line on which a file stalls must keep no new path, and no revocation, from arriving (I10).
 */
export async function reconcileFiles(deps: {
	shelf: Pick<PathShelf, 'all' | 'noteHere' | 'noteNoRoom'>;
	assets: AssetStores;
}): Promise<void> {
	const { shelf, assets } = deps;
	const all = (await shelf.all()).flatMap((path) => path.assets);
	const large = all.filter((file) => typeof file !== 'string');

	const behind = [
		assets.files.reconcile(all.filter((file) => typeof file === 'string')),
		assets.large.reconcile(
			large.filter((file) => file.isChosen).map((file) => file.address),
			{ onHere: shelf.noteHere, onNoRoom: shelf.noteNoRoom },
		),
	];

	// The database was closed in the meantime, or the browser does without caches just now. The next round sees to what is left.
	for (const files of behind) void files.catch(() => undefined);
}
