import { resolve } from 'node:path';

/** The folders of this repository that the host works with. */
export const repository = {
	root: fromRoot('.'),
	host: fromRoot('directus'),
	demo: fromRoot('directus/demo'),
	extensions: fromRoot('extensions'),
	bundle: fromRoot('extensions/learning-paths'),
	contract: fromRoot('extensions/learning-paths/contract'),
	learnerApp: fromRoot('learner-app'),
	snapshots: fromRoot('snapshots'),
	/** SQL that comes after the snapshots. */
	objects: fromRoot('extensions/learning-paths/src/db/objects'),
};

function fromRoot(path: string): string {
	return resolve(import.meta.dirname, '../../..', path);
}
