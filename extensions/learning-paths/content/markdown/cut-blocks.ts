import type { Nodes } from 'mdast';
import { findBlocks, type FoundBlock } from '../blocks/find-blocks.ts';
import { plainBlock } from '../blocks/plain-block.ts';
import { finding, type PageFinding } from '../findings/page-finding.ts';
import { isImage } from '../image-types.ts';
import type { BlockDraft, ImageDraft } from '../path-draft.ts';
import { resolveLink } from '../resolve-link.ts';
import type { Surroundings } from '../surroundings.ts';
import { excerpt } from './excerpt.ts';
import { findingsOnPage } from './findings-on-page.ts';
import type { FoundImage } from './found-image.ts';
import { imageLines } from './image-lines.ts';
import { nodesBelow } from './nodes-below.ts';
import { overnested } from './overnested.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { referencesOf } from './references.ts';
import { sliceText } from './slice-text.ts';
import { takeComments } from './take-comments.ts';

export interface CutBlocks {
	blocks: BlockDraft[];
	findings: PageFinding[];
}

/**
 * Cuts Markdown into text blocks, image blocks and blocks of other kinds. Text is sliced out of the source by the
 * positions that the parser gives, never written anew: what an author wrote arrives byte for byte.
 *
 * @param page The file that the Markdown comes from; links are relative to it.
 */
export function cutBlocks(
	written: string,
	page: string,
	{ exists, shapes }: Pick<Surroundings, 'exists' | 'shapes'>,
): CutBlocks {
	const { rest: source, findings: comments } = takeComments(written);
	const tree = parseMarkdown(source);
	const nodes = [...nodesBelow(tree)];
	const references = referencesOf(nodes);
	const fileAt = (url: string) => {
		const file = resolveLink(page, url, exists);
		return file !== null && exists(file) ? file : null;
	};

	const blocks: BlockDraft[] = [];
	const taken = new Set<Nodes>();
	let from = 0;
	const addText = (to: number) => {
		const text = sliceText(source, { from, to }, references);
		if (text !== '') blocks.push({ kind: 'text', text });
	};

	const lines = imageLines(tree, source, references.byName).flatMap((line): FoundBlock[] => {
		const images = line.images.map((image) => draftOf(image, fileAt));
		return images.every((image) => image !== null) ? [{ ...line, blocks: images }] : [];
	});
	const others = findBlocks(tree, { source, fileAt }, shapes);
	for (const part of [...lines, ...others.found].sort((a, b) => a.from - b.from)) {
		addText(part.from);
		for (const block of part.blocks) blocks.push(block.kind === 'other' ? plainBlock(block) : block);
		for (const node of part.nodes) taken.add(node);
		from = part.to;
	}
	addText(source.length);

	const left = nodes.filter((node) => !taken.has(node));
	const deep = overnested(source);
	return {
		blocks,
		findings: [
			...comments,
			...others.findings,
			...findingsOnPage(left, { file: page, source }, exists),
			...(deep === null ? [] : [finding('markup', excerpt(deep))]),
		],
	};
}

function draftOf({ url, alt, title }: FoundImage, fileAt: (url: string) => string | null): ImageDraft | null {
	const file = fileAt(url);
	if (file === null || !isImage(file)) return null;
	return { kind: 'image', file, alt, caption: title || null };
}
