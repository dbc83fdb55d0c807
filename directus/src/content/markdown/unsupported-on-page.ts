import type { Definition, Nodes } from 'mdast';
import { imageTypeOf } from '../image-types.ts';
import { resolveLink } from '../resolve-link.ts';
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
	const definitions = nodes.filter((node) => node.type === 'definition').reverse();
	const targets = new Map(definitions.map((node) => [node.identifier, node]));

	return nodes.flatMap((node) => {
		switch (node.type) {
			case 'image':
				return [imageProblem(node.url, page.file, exists)];
			case 'imageReference':
				return [imageProblem(urlOf(node.identifier, targets), page.file, exists)];
			case 'link':
				return linkProblem(node.url, page.file);
			case 'linkReference':
				return linkProblem(urlOf(node.identifier, targets), page.file);
			case 'html':
				return [`HTML is not shown: ${excerpt(node, page.source)}`];
			default:
				return [];
		}
	});
}

function imageProblem(url: string, page: string, exists: (file: string) => boolean): string {
	const file = resolveLink(page, url);
	if (file === null) return `the image ${url} lies outside the folder`;
	if (!exists(file)) return `the image ${url} is missing`;
	if (imageTypeOf(file) === null) return `the image ${url} has a type that is not shown`;
	return `the image ${url} stands inside other text; put it on a line of its own`;
}

function linkProblem(url: string, page: string): string[] {
	// Steps have no files, so what an author could follow by a relative link is not there for a learner.
	const isRelative = resolveLink(page, url) !== null || /^[./]/.test(url);
	return isRelative ? [`the link to ${url} will lead nowhere`] : [];
}

function urlOf(identifier: string, targets: Map<string, Definition>): string {
	return targets.get(identifier)?.url ?? '';
}

function excerpt(node: Nodes, source: string): string {
	const { from, to } = rangeOf(node);
	const line = source.slice(from, to).split('\n', 1).join('');
	return line.length > 60 ? `${line.slice(0, 60)} …` : line;
}
