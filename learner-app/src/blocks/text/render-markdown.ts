import MarkdownIt from 'markdown-it';
import { findLinksLazily } from './find-links-lazily.ts';
import { sanitise } from './sanitise.ts';

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: true })
	// An image from elsewhere would tell its server who reads, and be missing offline. Image blocks are the way.
	.disable('image');

findLinksLazily(markdown.linkify);

// The page has its h1: whatever levels an editor used, the headings below it follow without a gap.
markdown.core.ruler.push('heading-levels', ({ tokens }) => {
	const headings = tokens.filter((token) => token.type.startsWith('heading_'));
	const levels = [...new Set(headings.map((token) => token.tag))].sort();

	for (const token of headings) token.tag = `h${String(Math.min(levels.indexOf(token.tag) + 2, 6))}`;
});

// A wide table scrolls by itself instead of the page, also by keyboard.
markdown.renderer.rules['table_open'] = () => '<div class="table" tabindex="0"><table>';
markdown.renderer.rules['table_close'] = () => '</table></div>';

// So does a long line of code. Its tokens put their attributes now on the outer element and now on the inner one.
for (const name of ['fence', 'code_block'] as const) {
	const inner = markdown.renderer.rules[name];

	markdown.renderer.rules[name] = (...args) => inner?.(...args).replace(/^<pre/, '<pre tabindex="0"') ?? '';
}

// How a column stands, as an attribute: the sanitiser and the Content-Security-Policy allow no styles.
markdown.core.ruler.push('column-alignment', ({ tokens }) => {
	for (const token of tokens) {
		const style = token.attrGet('style');

		if (style) token.attrs = [['align', String(style).replace('text-align:', '')]];
	}
});

// The empty corner of a table heads nothing: to a screen reader it is a cell.
markdown.core.ruler.push('empty-headers', ({ tokens }) => {
	tokens.forEach((token, at) => {
		const close = tokens[at + 2];

		if (token.type !== 'th_open' || tokens[at + 1]?.content !== '' || !close) return;

		token.tag = 'td';
		close.tag = 'td';
	});
});

/** What was rendered last: going back and forth between steps, and the next step, which is rendered ahead. */
const rendered = new Map<string, string>();
const KEPT = 40;

/** Turns an editor's Markdown into HTML that is safe to show: raw HTML stays text, and what is left is sanitised. */
export function renderMarkdown(text: string): string {
	const html = rendered.get(text) ?? sanitise(markdown.render(text));
	const [oldest] = rendered.keys();

	// Behind all others again: the map keeps the order in which texts were last asked for.
	rendered.delete(text);
	if (rendered.size >= KEPT && oldest !== undefined) rendered.delete(oldest);
	rendered.set(text, html);

	return html;
}
