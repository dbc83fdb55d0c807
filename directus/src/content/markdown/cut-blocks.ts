import type { Definition, Image, ImageReference, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { imageTypeOf } from '../image-types.ts';
import type { BlockDraft, ImageDraft } from '../path-draft.ts';
import { resolveLink } from '../resolve-link.ts';
import { imageLines } from './image-lines.ts';
import { nodesBelow } from './nodes-below.ts';
import { sliceText } from './slice-text.ts';
import { unsupportedOnPage } from './unsupported-on-page.ts';

export interface CutBlocks {
	blocks: BlockDraft[];
	unsupported: string[];
}

/**
 * Cuts Markdown into text blocks and image blocks. Text is sliced out of the source by the positions that the
 * parser gives, never written anew: what an author wrote arrives byte for byte.
 *
 * @param page The file that the Markdown comes from; links are relative to it.
 * @param exists Whether the folder has this file.
 */
export function cutBlocks(source: string, page: string, exists: (file: string) => boolean): CutBlocks {
	const tree = fromMarkdown(source);
	const nodes = [...nodesBelow(tree)];
	const definitions = nodes.filter((node) => node.type === 'definition').reverse();
	const targets = new Map(definitions.map((node) => [node.identifier, node]));

	const blocks: BlockDraft[] = [];
	const taken = new Set<Nodes>();
	let from = 0;
	const addText = (to: number) => {
		const text = sliceText(source, { from, to }, tree);
		if (text !== '') blocks.push({ kind: 'text', text });
	};

	for (const line of imageLines(tree, source)) {
		const images = line.images.map((image) => draftOf(image, targets, page, exists));
		if (!images.every((image) => image !== null)) continue;
		addText(line.from);
		blocks.push(...images);
		for (const image of line.images) taken.add(image);
		from = line.to;
	}
	addText(source.length);

	const left = nodes.filter((node) => !taken.has(node));
	return { blocks, unsupported: unsupportedOnPage(left, { file: page, source }, exists) };
}

function draftOf(
	image: Image | ImageReference,
	targets: Map<string, Definition>,
	page: string,
	exists: (file: string) => boolean,
): ImageDraft | null {
	const target = image.type === 'image' ? image : targets.get(image.identifier);
	const file = target === undefined ? null : resolveLink(page, target.url);
	if (file === null || !exists(file) || imageTypeOf(file) === null) return null;
	return { kind: 'image', file, alt: image.alt ?? '', caption: target?.title || null };
}
