import type { Asset, Block, PathDocument } from '@learning-paths/contract';
import type { Draft, DraftBlock } from './draft.ts';

/** Turns one draft block into a block for learners; null leaves it out. */
export type SerialiseBlock = (block: DraftBlock, assetOf: (file: unknown) => Asset | null) => Block | null;

/**
 * The document that learners get of a draft: what publishing freezes and what the preview shows.
 *
 * @param at.revision 0 for a preview.
 * @param at.publishedAt Milliseconds since the epoch.
 */
export function buildDocument(
	draft: Draft,
	at: { revision: number; publishedAt: number },
	serialise: SerialiseBlock,
): PathDocument {
	const assetOf = (file: unknown) => (typeof file === 'string' ? (draft.assets.get(file) ?? null) : null);

	return {
		id: draft.id,
		revision: at.revision,
		title: draft.title,
		description: draft.description,
		cover: assetOf(draft.cover),
		publishedAt: at.publishedAt,
		steps: draft.steps.map((step) => ({
			id: step.id,
			title: step.title,
			required: step.required,
			blocks: step.blocks.map((block) => serialise(block, assetOf)).filter((block) => block !== null),
		})),
	};
}
