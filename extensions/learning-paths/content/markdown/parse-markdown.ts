import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { overnested } from './overnested.ts';
import { WITHOUT_EMPHASIS } from './without-emphasis.ts';

/** More than pages have that somebody reads. */
const MOST_SIGNS = 2_000;

/**
 * The nodes of a page. One that nests deeper than the parser can follow is a single paragraph, in which nothing is looked for:
 * it stays the text that it is. In one with more emphasis than anyone means it is not looked for: only titles are better without
 * its signs.
 */
export function parseMarkdown(source: string): Root {
	if (overnested(source) !== null) return plainText(source);

	// Each by itself: of two long rows, too, the parser makes pairs, one in the other.
	const signs = source.match(/[*_]/g)?.length ?? 0;

	return fromMarkdown(source, { extensions: signs > MOST_SIGNS ? [WITHOUT_EMPHASIS] : [] });
}

function plainText(source: string): Root {
	const lines = source.split('\n');
	const position = {
		start: { line: 1, column: 1, offset: 0 },
		end: { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset: source.length },
	};
	return { type: 'root', children: [{ type: 'paragraph', children: [], position }], position };
}
