/**
 * A line of its own that ends a text block where the next would otherwise belong to it. Other Markdown programs
 * take it for a comment and show nothing.
 */
export const BLOCK_SEPARATOR = '<!-- block -->';

/** Cuts a page at its separators. Looks at lines alone: an unclosed code fence must not swallow one. */
export function splitAtSeparators(body: string): string[] {
	return body.split(/^<!-- block -->[ \t]*(?:\r?\n|$)/m);
}
