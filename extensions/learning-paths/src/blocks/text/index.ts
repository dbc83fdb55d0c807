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

	// Where a link leads is not part of what people read.
	searchText: ({ text }) =>
		typeof text === 'string' ? text.replace(/\]\([^()]*\)|https?:\/\/\S+/g, ' ') : '',

	restore: ({ text }) => ({ text }),
} satisfies BlockKind;
