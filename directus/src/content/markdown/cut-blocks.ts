import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isImage } from '../image-types.ts';
import type { BlockDraft, ImageDraft } from '../path-draft.ts';
import { resolveLink } from '../resolve-link.ts';
import { definitionsOf } from './definitions-of.ts';
import type { FoundImage } from './found-image.ts';
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

	const blocks: BlockDraft[] = [];
	const taken = new Set<Nodes>();
	let from = 0;
	const addText = (to: number) => {
		const text = sliceText(source, { from, to }, tree);
		if (text !== '') blocks.push({ kind: 'text', text });
	};

	for (const line of imageLines(tree, source, definitionsOf(nodes))) {
		const images = line.images.map((image) => draftOf(image, page, exists));
		if (!images.every((image) => image !== null)) continue;
		addText(line.from);
		blocks.push(...images);
		for (const node of line.nodes) taken.add(node);
		from = line.to;
	}
	addText(source.length);

	const left = nodes.filter((node) => !taken.has(node));
	return { blocks, unsupported: unsupportedOnPage(left, { file: page, source }, exists) };
}

function draftOf(
	{ url, alt, title }: FoundImage,
	page: string,
	exists: (file: string) => boolean,
): ImageDraft | null {
	const file = resolveLink(page, url);
	if (file === null || !exists(file) || !isImage(file)) return null;
	return { kind: 'image', file, alt, caption: title || null };
}
