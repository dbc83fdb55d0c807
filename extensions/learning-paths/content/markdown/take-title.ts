import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { scalarText } from '../scalar-text.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { rangeOf } from './range-of.ts';

export interface Titled {
	/** Null: it has none on purpose. Undefined: the page does not say. */
	title: string | null | undefined;
	/** The page without the heading that became the title. */
	rest: string;
}

/** Finds the title of a page: the one in the front matter, else its heading. */
export function takeTitle(frontMatter: Record<string, unknown>, body: string): Titled {
	if ('title' in frontMatter) return { title: scalarText(frontMatter['title']), rest: body };

	const heading = parseMarkdown(body).children.find(isTitle);
	if (heading === undefined) return { title: undefined, rest: body };

	const { from, to } = rangeOf(heading);
	return { title: toString(heading).trim() || undefined, rest: body.slice(0, from) + body.slice(to) };
}

/** A page may open with a lesser heading; after other text, only one of the first order is its title. */
function isTitle(node: RootContent, index: number): node is Heading {
	return node.type === 'heading' && (node.depth === 1 || index === 0);
}
