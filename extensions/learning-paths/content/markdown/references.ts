import type { Definition, ImageReference, LinkReference, Nodes } from 'mdast';
import { definitionsOf } from './definitions-of.ts';
import { rangeOf, type Range } from './range-of.ts';

/** The links and images like `[this][1]` of a page, and what they refer to; each in the order of the source. */
export interface References {
	uses: (ImageReference | LinkReference)[];
	definitions: Definition[];
	/** The definition that counts, by its name. */
	byName: Map<string, Definition>;
}

/** Picks the references out of all nodes of a page: once, since a page has as many parts to ask it as it has images. */
export function referencesOf(nodes: Nodes[]): References {
	return {
		uses: nodes.filter((node) => node.type === 'linkReference' || node.type === 'imageReference'),
		definitions: nodes.filter((node) => node.type === 'definition'),
		byName: definitionsOf(nodes),
	};
}

/** Those of some nodes, given in the order of the source, that stand in a part of it. */
export function nodesWithin<Node extends Nodes>(nodes: readonly Node[], { from, to }: Range): Node[] {
	const found: Node[] = [];
	for (let at = firstFrom(nodes, from); at < nodes.length; at++) {
		const node = nodes[at];
		if (node === undefined || rangeOf(node).from >= to) break;
		if (rangeOf(node).to <= to) found.push(node);
	}
	return found;
}

/** The place of the first node that begins there or later, by halves. */
function firstFrom(nodes: readonly Nodes[], from: number): number {
	let low = 0;
	let high = nodes.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const node = nodes[middle];
		if (node !== undefined && rangeOf(node).from < from) low = middle + 1;
		else high = middle;
	}
	return low;
}
