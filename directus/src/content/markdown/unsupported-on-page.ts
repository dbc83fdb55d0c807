import type { Html, Nodes } from 'mdast';
import { isImage } from '../image-types.ts';
import { resolveLink } from '../resolve-link.ts';
import { definitionsOf } from './definitions-of.ts';
import { htmlImages } from './html-images.ts';
import { rangeOf } from './range-of.ts';

/**
 * What stays in the text but will not work there, in words for the author.
 *
 * @param nodes What was not made into blocks.
 * @param exists Whether the folder has this file.
 */
export function unsupportedOnPage(
	nodes: Nodes[],
	page: { file: string; source: string },
	exists: (file: string) => boolean,
): string[] {
	const definitions = definitionsOf(nodes);

	const lines = nodes.flatMap((node) => {
		switch (node.type) {
			case 'image':
				return [imageProblem(node.url, page.file, exists)];
			case 'imageReference':
				return [imageProblem(definitions.get(node.identifier)?.url ?? '', page.file, exists)];
			case 'link':
				return linkProblem(node.url, page.file);
			case 'linkReference':
				return linkProblem(definitions.get(node.identifier)?.url ?? '', page.file);
			case 'html':
				return htmlProblems(node, page, exists);
			default:
				return [];
		}
	});
	return [...new Set(lines)];
}

function imageProblem(url: string, page: string, exists: (file: string) => boolean): string {
	const file = resolveLink(page, url);
	if (file === null) return `the image ${url} lies outside the folder`;
	if (!exists(file)) return `the image ${url} is missing`;
	if (!isImage(file)) return `the image ${url} has a type that is not shown`;
	return `the image ${url} stands inside other text; put it on a line of its own`;
}

function linkProblem(url: string, page: string): string[] {
	// Steps have no files, so what an author could follow by a relative link is not there for a learner.
	const isRelative = resolveLink(page, url) !== null || /^[./]/.test(url);
	return isRelative ? [`the link to ${url} will lead nowhere`] : [];
}

function htmlProblems(
	node: Html,
	{ file, source }: { file: string; source: string },
	exists: (file: string) => boolean,
): string[] {
	const images = htmlImages(node.value) ?? [];
	if (images.length > 0) return images.map(({ url }) => imageProblem(url, file, exists));
	return node.value.startsWith('</') ? [] : [`HTML stays as text: ${excerpt(node, source)}`];
}

function excerpt(node: Nodes, source: string): string {
	const { from, to } = rangeOf(node);
	const line = source.slice(from, to).split('\n', 1).join('');
	return line.length > 60 ? `${line.slice(0, 60)} …` : line;
}
