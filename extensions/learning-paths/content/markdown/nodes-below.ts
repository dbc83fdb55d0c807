import type { Nodes } from 'mdast';

/** A node and everything in it, in the order of the source. */
export function* nodesBelow(node: Nodes): Generator<Nodes> {
	// A list of what is still to come, since the stack ends long before a page that nests deep does.
	const ahead = [node];
	for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
		yield next;
		if ('children' in next) for (const child of next.children.toReversed()) ahead.push(child);
	}
}
