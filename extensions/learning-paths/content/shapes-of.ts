import { type BlockShape, PLAIN_SHAPES } from './block-shape.ts';
import type { BlockDraft } from './path-draft.ts';

/** The kinds that an instance has at the least on which these blocks were made. */
export function shapesOf(blocks: readonly BlockDraft[]): BlockShape[] {
	const others = blocks.flatMap((block) =>
		block.kind === 'other'
			? [{ collection: block.collection, fields: Object.keys(block.fields), files: [] }]
			: [],
	);
	const shapes = [...PLAIN_SHAPES, ...others];
	return [...new Set(shapes.map(({ collection }) => collection))].map((collection) => ({
		collection,
		fields: shapes.flatMap((shape) => (shape.collection === collection ? shape.fields : [])),
		files: [],
	}));
}
