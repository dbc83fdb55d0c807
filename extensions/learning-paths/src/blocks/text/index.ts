import type { BlockKind } from '../block-kind.ts';
import { markdownWords } from '../markdown-words.ts';

/** Markdown text. */
export default {
	kind: 'text',
	collection: 'block_text',
	files: () => [],

	serialise(row) {
		const text = typeof row['text'] === 'string' ? row['text'] : '';

		return text.trim() === '' ? null : { text };
	},

	searchText: ({ text }) => markdownWords(text),

	restore: ({ text }) => ({ text }),
} satisfies BlockKind;
