import { CalloutTone } from '@learning-paths/contract';
import type { BlockKind } from '../block-kind.ts';
import { markdownWords } from '../markdown-words.ts';

/** Markdown that stands out from the text around it: a note, a tip or a warning. */
export default {
	kind: 'callout',
	collection: 'block_callout',
	files: () => [],

	serialise(row) {
		const text = typeof row['text'] === 'string' ? row['text'] : '';

		return text.trim() === '' ? null : { tone: toneOf(row['tone']), text };
	},

	searchText: ({ text }) => markdownWords(text),

	restore: ({ tone, text }) => ({ tone: toneOf(tone), text }),
} satisfies BlockKind;

/** Directus offers the tones as choices and checks none: what came in past the Studio is a note. */
function toneOf(value: unknown): CalloutTone {
	const tone = CalloutTone.safeParse(value);

	return tone.success ? tone.data : 'note';
}
