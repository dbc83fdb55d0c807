import type { Nodes, Root, RootContent } from 'mdast';
import { finding, type PageFinding } from '../findings/page-finding.ts';
import { nodesBelow } from '../markdown/nodes-below.ts';
import { rangeOf, type Range } from '../markdown/range-of.ts';
import type { BlockDraft, OtherDraft } from '../path-draft.ts';
import type { BlockShape } from '../block-shape.ts';
import { BLOCK_FORMS } from './block-forms.ts';
import { readFencedBlock } from './fenced-block.ts';
import type { Place } from './place.ts';

/** A part of a page that is a block of its own. */
export interface FoundBlock extends Range {
	blocks: BlockDraft[];
	/** What of the page it stands for. */
	nodes: Nodes[];
}

/** Finds the blocks that are neither text nor images, and says which of them this instance cannot take. */
export function findBlocks(
	tree: Root,
	place: Place,
	shapes: readonly BlockShape[],
): { found: FoundBlock[]; findings: PageFinding[] } {
	const found: FoundBlock[] = [];
	const findings: PageFinding[] = [];
	for (const node of tree.children) {
		const block = readBlock(node, place, shapes);
		if (block === null) continue;

		const kept = keepKnown(block, shapes);
		findings.push(...kept.findings);
		if (kept.block !== null) found.push({ ...rangeOf(node), blocks: [kept.block], nodes: signsOf(node) });
	}
	return { found, findings };
}

/** The part itself, and its first line, which says what it is. What else is in a quotation stays text like any other. */
function signsOf(node: RootContent): Nodes[] {
	if (node.type === 'paragraph') return [...nodesBelow(node)];
	const first = 'children' in node ? node.children[0] : undefined;
	return first === undefined ? [node] : [node, first];
}

function readBlock(node: RootContent, place: Place, shapes: readonly BlockShape[]): OtherDraft | null {
	if (node.type === 'code') return readFencedBlock(node);
	for (const form of BLOCK_FORMS) {
		if (!shapes.some(({ collection }) => collection === form.collection)) continue;
		const fields = form.read(node, place);
		if (fields !== null) return { kind: 'other', collection: form.collection, fields };
	}
	return null;
}

/** The block without the fields that this instance does not have; null when it does not have the kind at all. */
function keepKnown(
	block: OtherDraft,
	shapes: readonly BlockShape[],
): { block: OtherDraft | null; findings: PageFinding[] } {
	const shape = shapes.find(({ collection }) => collection === block.collection);
	if (shape === undefined) {
		return { block: null, findings: [finding('blockUnknown', block.collection.replace(/^block_/, ''))] };
	}

	const entries = Object.entries(block.fields);
	const known = entries.filter(([field]) => shape.fields.includes(field));
	const unknown = entries.filter(([field]) => !shape.fields.includes(field));
	return {
		block: { ...block, fields: Object.fromEntries(known) },
		findings: unknown.map(([field]) => finding('fieldUnknown', field)),
	};
}
