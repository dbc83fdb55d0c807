import type { OpenSpace } from './open-space.ts';

/**
 * What this device held without an account, it holds for whoever signs in, and what it was to fetch, it fetches for them. A path
 * that cannot come along, as on a full disk, keeps nobody from signing in: one that is worked on, or kept, comes by the server's
 * list.
 */
export async function carryPaths(
	from: Pick<OpenSpace, 'database' | 'wishedPaths'>,
	to: Pick<OpenSpace, 'takeOver' | 'wish' | 'signal'>,
): Promise<void> {
	for (const path of await from.database.paths.find().exec()) {
		const { id, saved, assets } = path.toMutableJSON();
		const body = await from.database.bodies.findOne(id).exec();
		const chosen = assets.flatMap((file) => (typeof file !== 'string' && file.isChosen ? [file.file] : []));

		if (body) {
			await to.takeOver(body.toMutableJSON().document, { saved, chosen }).catch(() => undefined);
		}
	}

	const wished = from.wishedPaths();

	for (const path of wished) await to.wish(path, true).catch(() => undefined);
	if (wished.length > 0) to.signal('content');
}
