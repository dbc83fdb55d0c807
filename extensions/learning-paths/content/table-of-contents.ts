import { posix } from 'node:path';
import type { Heading, Link } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { finding, type PageFinding } from './findings/page-finding.ts';
import { nodesBelow } from './markdown/nodes-below.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import type { Page } from './path-folder.ts';
import { resolveLink } from './resolve-link.ts';

export interface TableOfContents {
	/** The page that it is itself. */
	page: Page;
	/** The pages in their order, each with what it is called there. */
	entries: { file: string; title: string }[];
	findings: PageFinding[];
}

/** Reads `SUMMARY.md`, with which books say what belongs to them and in which order; null when there is none. */
export function readTableOfContents(pages: readonly Page[]): TableOfContents | null {
	const [page] = pages
		.filter(({ file }) => posix.basename(file) === 'SUMMARY.md')
		.sort((a, b) => a.file.length - b.file.length);
	if (page === undefined) return null;

	const nodes = [...nodesBelow(parseMarkdown(page.text))];
	const known = new Set(pages.map(({ file }) => file));
	const links = nodes.filter((node): node is Link => node.type === 'link');
	const entries = links.flatMap((link) => {
		const file = resolveLink(page.file, link.url, (path) => known.has(path));
		return file === null || !known.has(file) ? [] : [{ file, title: toString(link).trim() }];
	});
	const headings = nodes
		.filter((node): node is Heading => node.type === 'heading')
		.map((node) => toString(node));
	const found = new Set<string | null>(entries.map(({ file }) => file));
	const lost = links.filter((link) => !found.has(resolveLink(page.file, link.url, () => true)));
	return {
		page,
		// What is listed twice stands where it is listed first.
		entries: entries.filter(({ file }) => found.delete(file)),
		findings: [
			...headings.filter((title) => !/^summary$/i.test(title)).map((title) => finding('partTitle', title)),
			...lost.map(({ url }) => finding('linkBroken', url)),
		],
	};
}
