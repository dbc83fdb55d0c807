import type { BlockKind } from '../block-kind.ts';

/** Markdown text. */
export default {
	kind: 'text',
	collection: 'block_text',
	files: () => [],

	serialise(row) {
		const text = typeof row['text'] === 'string' ? row['text'] : '';

		return text.trim() === '' ? null : { text };
	},

	restore: ({ text }) => ({ text }),
} satisfies BlockKind;
