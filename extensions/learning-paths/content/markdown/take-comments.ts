import { finding, type PageFinding } from '../findings/page-finding.ts';
import { excerpt } from './excerpt.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { rangeOf } from './range-of.ts';

/** Takes out the comments between the paragraphs of a page: their author hid them, and learners would see them. */
export function takeComments(source: string): { rest: string; findings: PageFinding[] } {
	// To parse is what takes the time of an import, and most pages have none.
	if (!source.includes('<!--')) return { rest: source, findings: [] };

	const comments = parseMarkdown(source).children.filter(
		(node) => node.type === 'html' && COMMENTS.test(node.value),
	);
	let rest = '';
	let at = 0;
	const findings: PageFinding[] = [];
	for (const node of comments) {
		const { from, to } = rangeOf(node);
		findings.push(finding('comment', excerpt(source.slice(from, to))));
		// The line break stays, or what comes before and after would be one paragraph.
		rest += source.slice(at, from);
		at = to;
	}
	return { rest: rest + source.slice(at), findings };
}

/** White space belongs to the comment before it: if it could belong to either, forty comments would be tried for ever. */
const COMMENTS = /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/;
