import type { Definition, Nodes } from 'mdast';

/** Where links and images like `[this][1]` lead. Of several definitions with the same name, the first one counts. */
export function definitionsOf(nodes: Nodes[]): Map<string, Definition> {
	const definitions = new Map<string, Definition>();
	for (const node of nodes) {
		if (node.type === 'definition' && !definitions.has(node.identifier)) {
			definitions.set(node.identifier, node);
		}
	}
	return definitions;
}
