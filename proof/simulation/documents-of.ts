import type { ProgressDocument } from '@learning-paths/contract';
import type { World } from './world.ts';

/** What the server holds of the learner, by path. */
export async function documentsOf(world: World): Promise<Map<string, ProgressDocument>> {
	return new Map([...(await world.progress())].map(([id, { document }]) => [id, document]));
}
