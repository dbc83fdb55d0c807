import type { Image, ImageReference, Root, RootContent } from 'mdast';
import { rangeOf, type Range } from './range-of.ts';

export interface ImageLine extends Range {
	images: (Image | ImageReference)[];
}

/** The lines of the source that consist of images alone, outside of lists, quotes and tables. */
export function imageLines(tree: Root, source: string): ImageLine[] {
	const lines: ImageLine[] = [];
	for (const image of tree.children.flatMap(imagesOf)) {
		const line = linesAround(rangeOf(image), source);
		const last = lines.at(-1);
		if (last !== undefined && line.from < last.to) {
			last.to = line.to;
			last.images.push(image);
		} else lines.push({ ...line, images: [image] });
	}
	return lines.filter((line) => textBesides(line, source).trim() === '');
}

function imagesOf(node: RootContent): (Image | ImageReference)[] {
	if (node.type !== 'paragraph') return [];
	return node.children.filter((child) => child.type === 'image' || child.type === 'imageReference');
}

function linesAround({ from, to }: Range, source: string): Range {
	const newline = source.indexOf('\n', to);
	return { from: source.lastIndexOf('\n', from - 1) + 1, to: newline < 0 ? source.length : newline };
}

function textBesides({ from, to, images }: ImageLine, source: string): string {
	const edges = [from, ...images.map(rangeOf).flatMap((range) => [range.from, range.to]), to];
	return edges.flatMap((edge, at) => (at % 2 === 0 ? [source.slice(edge, edges[at + 1])] : [])).join('');
}
