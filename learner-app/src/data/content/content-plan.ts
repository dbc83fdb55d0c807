import type { ManifestItem } from '@learning-paths/contract';
import type { HeldPath } from '../database/documents.ts';

/** What has to happen so that the device holds what its learner's list names. */
export interface ContentPlan {
	/** Bodies to fetch: paths that are new here, and new revisions. */
	fetch: ManifestItem[];
	/** Held as they should be, but what the list says about them (due date, completion, …) may have changed. */
	note: ManifestItem[];
	/** No longer for this learner: to be dropped at once (I10). */
	drop: string[];
	/** Not on the list either, and kept until their work is with the server: then the list has to be looked at again. */
	spared: string[];
}

/**
 * Compares the server's list with what the device *actually* holds (I11), so that whatever went missing comes back.
 *
 * @param started Paths that this device has begun and whose progress is still on its way: the list cannot name them yet.
 */
export function contentPlan(
	manifest: ManifestItem[],
	held: Pick<HeldPath, 'id' | 'revision' | 'listed'>[],
	started: ReadonlySet<string>,
): ContentPlan {
	const revisions = new Map(held.map((path) => [path.id, path.revision]));
	const listed = new Set(manifest.map((item) => item.id));
	const others = held.filter((path) => !listed.has(path.id));
	const isSpared = (path: Pick<HeldPath, 'id' | 'listed'>) => !path.listed && started.has(path.id);

	return {
		fetch: manifest.filter((item) => revisions.get(item.id) !== item.revision),
		note: manifest.filter((item) => revisions.get(item.id) === item.revision),
		drop: others.filter((path) => !isSpared(path)).map((path) => path.id),
		spared: others.filter(isSpared).map((path) => path.id),
	};
}
