import type { Nodes } from 'mdast';

/** A node and everything in it, in the order of the source. */
export function* nodesBelow(node: Nodes): Generator<Nodes> {
	yield node;
	if (!('children' in node)) return;
	for (const child of node.children) yield* nodesBelow(child);
}
