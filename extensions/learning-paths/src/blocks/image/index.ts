import type { BlockKind } from '../block-kind.ts';

/** An image with alternative text and a caption. */
export default {
	kind: 'image',
	collection: 'block_image',
	files: (row) => (typeof row['image'] === 'string' ? [row['image']] : []),

	serialise(row, assetOf) {
		const asset = assetOf(row['image']);

		if (!asset) return null;

		const caption = textOrNull(row['caption']);

		// Without alternative text a screen reader would say the file's name; the caption is the next best.
		return { asset, alt: textOrNull(row['alt']) ?? caption ?? '', caption };
	},

	searchText: ({ alt, caption }) => [textOrNull(alt), textOrNull(caption)].join(' '),

	restore({ asset, alt, caption }) {
		return { image: Reflect.get(Object(asset), 'id'), alt: textOrNull(alt), caption: textOrNull(caption) };
	},
} satisfies BlockKind;

function textOrNull(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' ? value : null;
}
