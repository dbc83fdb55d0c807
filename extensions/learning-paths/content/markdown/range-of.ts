import type { Nodes } from 'mdast';

/** A piece of the source, from its first character to the one after its last. */
export interface Range {
	from: number;
	to: number;
}

/** Where a parsed node stands in the source. */
export function rangeOf(node: Nodes): Range {
	const from = node.position?.start.offset;
	const to = node.position?.end.offset;
	if (from === undefined || to === undefined) throw new Error(`a parsed ${node.type} has no position`);
	return { from, to };
}
