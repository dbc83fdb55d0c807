import type { OpenSpace } from './open-space.ts';

/**
 * What this device held without an account, it holds for whoever signs in. A path that cannot come along, as on a full
 * disk, keeps nobody from signing in: one that is worked on, or kept, comes by the server's list.
 */
export async function carryPaths(
	from: Pick<OpenSpace, 'database'>,
	to: Pick<OpenSpace, 'takeOver'>,
): Promise<void> {
	for (const path of await from.database.paths.find().exec()) {
		const { id, saved, assets } = path.toMutableJSON();
		const body = await from.database.bodies.findOne(id).exec();
		const chosen = assets.flatMap((file) => (typeof file !== 'string' && file.isChosen ? [file.file] : []));

		if (body) {
			await to.takeOver(body.toMutableJSON().document, { saved, chosen }).catch(() => undefined);
		}
	}
}
