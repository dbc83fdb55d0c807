import { directusDatabase } from '../db/directus-database.ts';
import { takenStepBlocks } from '../db/step-blocks.ts';
import type { Filter } from './context.ts';

/**
 * A new step never takes blocks away from another one. The Studio's "Save as Copy" sends the blocks of a copied step with the
 * ids of the originals, and Directus would move them over: the original path would be empty without a word.
 */
export function keepBlocksAtHome(filter: Filter): void {
	filter('learning_path_steps.items.create', async (payload, _meta, { database }) => {
		if (!isRecord(payload) || !Array.isArray(payload['blocks'])) return payload;

		const blocks: unknown[] = payload['blocks'];
		const taken = await takenStepBlocks(blocks.flatMap(idOf), directusDatabase(database));

		return { ...payload, blocks: blocks.map((block) => (isTaken(block, taken) ? withoutId(block) : block)) };
	});
}

function idOf(block: unknown): string[] {
	return isRecord(block) && typeof block['id'] === 'string' ? [block['id'].toLowerCase()] : [];
}

function isTaken(block: unknown, taken: ReadonlySet<string>): block is Record<string, unknown> {
	return idOf(block).some((id) => taken.has(id));
}

function withoutId({ id: _, ...block }: Record<string, unknown>): Record<string, unknown> {
	return block;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
