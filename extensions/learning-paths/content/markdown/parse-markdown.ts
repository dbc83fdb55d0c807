import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { overnested } from './overnested.ts';

/**
 * The nodes of a page. One that nests deeper than the parser can follow is a single paragraph, in which nothing is looked for:
 * it stays the text that it is.
 */
export function parseMarkdown(source: string): Root {
	return overnested(source) === null ? fromMarkdown(source) : plainText(source);
}

function plainText(source: string): Root {
	const lines = source.split('\n');
	const position = {
		start: { line: 1, column: 1, offset: 0 },
		end: { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset: source.length },
	};
	return { type: 'root', children: [{ type: 'paragraph', children: [], position }], position };
}
