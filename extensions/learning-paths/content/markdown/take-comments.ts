import { fromMarkdown } from 'mdast-util-from-markdown';
import { finding, type PageFinding } from '../findings/page-finding.ts';
import { excerpt } from './excerpt.ts';
import { rangeOf } from './range-of.ts';

/** Takes out the comments between the paragraphs of a page: their author hid them, and learners would see them. */
export function takeComments(source: string): { rest: string; findings: PageFinding[] } {
	const comments = fromMarkdown(source).children.filter(
		(node) => node.type === 'html' && /^(?:\s*<!--(?:(?!-->)[\s\S])*-->\s*)+$/.test(node.value),
	);
	let rest = source;
	const findings: PageFinding[] = [];
	for (const node of comments.reverse()) {
		const { from, to } = rangeOf(node);
		findings.unshift(finding('comment', excerpt(source.slice(from, to))));
		// The line break stays, or what comes before and after would be one paragraph.
		rest = rest.slice(0, from) + rest.slice(to);
	}
	return { rest, findings };
}
