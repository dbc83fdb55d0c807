import type { Definition, Html, Image, ImageReference, Root, RootContent } from 'mdast';
import type { FoundImage } from './found-image.ts';
import { htmlImages } from './html-images.ts';
import { rangeOf, type Range } from './range-of.ts';

export interface ImageLine extends Range {
	nodes: ImageNode[];
	images: FoundImage[];
}

type ImageNode = Html | Image | ImageReference;

/** The lines of the source that consist of images alone, outside of lists, quotes and tables. */
export function imageLines(tree: Root, source: string, definitions: Map<string, Definition>): ImageLine[] {
	const lines: (Range & { nodes: ImageNode[] })[] = [];
	for (const node of tree.children.flatMap(imageNodesOf)) {
		const range = rangeOf(node);
		const last = lines.at(-1);
		if (last === undefined || range.from > last.to) {
			lines.push({ ...linesAround(range, source), nodes: [node] });
			continue;
		}
		// Most stand between the ends that are known: to look for those of a long line again for each of its images takes ages.
		if (range.to > last.to) last.to = linesAround(range, source).to;
		last.nodes.push(node);
	}
	return lines.flatMap((line) => {
		const images = imagesOf(line, source, definitions);
		return images === null || images.length === 0 ? [] : [{ ...line, images }];
	});
}

function imageNodesOf(node: RootContent): ImageNode[] {
	if (node.type === 'html') return [node];
	if (node.type !== 'paragraph') return [];
	return node.children.filter(({ type }) =>
		['html', 'image', 'imageReference'].includes(type),
	) as ImageNode[];
}

function linesAround({ from, to }: Range, source: string): Range {
	const newline = source.indexOf('\n', to);
	return { from: source.lastIndexOf('\n', from - 1) + 1, to: newline < 0 ? source.length : newline };
}

/** Null when the line has something besides its images. */
function imagesOf(
	{ from, to, nodes }: Range & { nodes: ImageNode[] },
	source: string,
	definitions: Map<string, Definition>,
): FoundImage[] | null {
	const images: FoundImage[] = [];
	let at = from;
	for (const [index, node] of nodes.entries()) {
		const range = rangeOf(node);
		if (source.slice(at, range.from).trim() !== '') return null;
		const following = source.slice(range.to, nodes[index + 1] === undefined ? to : source.length);
		// Pandoc and others take a size, and some authors the alternative text, in braces behind the image.
		const attributes = /^\{[^{}\n]*\}/.exec(following)?.[0] ?? '';
		at = range.to + attributes.length;

		const found = node.type === 'html' ? htmlImages(node.value) : [imageOf(node, attributes, definitions)];
		if (found === null) return null;
		for (const image of found) images.push(image);
	}
	return source.slice(at, to).trim() === '' ? images : null;
}

function imageOf(
	node: Image | ImageReference,
	attributes: string,
	definitions: Map<string, Definition>,
): FoundImage {
	const target = node.type === 'image' ? node : definitions.get(node.identifier);
	const alt = /\balt=(["'])(?<words>.*?)\1/.exec(attributes)?.groups?.['words'];
	return { url: target?.url ?? '', alt: node.alt || (alt ?? ''), title: target?.title ?? null };
}
