/** More than any list shows in a line; the rest of a long text would only slow the list down. */
const LONGEST = 240;

/**
 * The first words of a Markdown text on one line, without the signs of Markdown. For people to recognise a text by: where
 * Markdown is ambiguous, a sign too many is better than a word too few.
 */
export function plainExcerpt(markdown: unknown): string {
	if (typeof markdown !== 'string') return '';

	return markdown
		.slice(0, LONGEST * 4)
		.replace(/^\s*(`{3,}|~{3,}).*$/gm, '')
		.replace(/^\s*([*_-][ \t]*){3,}$/gm, '')
		.replace(/^\s*\|?[\s:|-]*-{2,}[\s:|-]*$/gm, '')
		.replace(/^\s{0,3}(#{1,6}|>+|[-*+]|\d{1,9}[.)])\s+/gm, '')
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/<(https?:[^>]*)>/g, '$1')
		.replace(/(\*\*|__|~~|\*|`)(?=\S)(.+?)(?<=\S)\1/g, '$2')
		.replace(/\s*\|\s*/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, LONGEST);
}
