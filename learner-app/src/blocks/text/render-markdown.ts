import DOMPurify from 'dompurify';
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: true })
	// An image from elsewhere would tell its server who reads, and be missing offline. Image blocks are the way.
	.disable('image');

const { rules } = markdown.renderer;

// The page has its h1 and h2: what an editor calls a first heading stands below them.
rules['heading_open'] = (tokens, index) => `<${lowerHeading(tokens[index]?.tag)}>`;
rules['heading_close'] = (tokens, index) => `</${lowerHeading(tokens[index]?.tag)}>\n`;

// A wide table scrolls by itself instead of the page, also by keyboard.
rules['table_open'] = () => '<div class="table" tabindex="0"><table>';
rules['table_close'] = () => '</table></div>';

/** Turns an editor's Markdown into HTML that is safe to show: raw HTML stays text, and what is left is sanitised. */
export function renderMarkdown(text: string): string {
	return DOMPurify.sanitize(markdown.render(text), {
		USE_PROFILES: { html: true },
		FORBID_TAGS: ['style', 'form', 'input', 'button', 'img', 'video', 'audio'],
		FORBID_ATTR: ['style', 'id', 'name'],
	});
}

function lowerHeading(tag = 'h1'): string {
	return `h${String(Math.min(Number(tag.slice(1)) + 1, 6))}`;
}
