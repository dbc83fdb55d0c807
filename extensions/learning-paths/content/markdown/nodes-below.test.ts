import type { Nodes, PhrasingContent } from 'mdast';
import { expect, test } from 'vitest';
import { nodesBelow } from './nodes-below.ts';

test('nodes come in the order of the source', () => {
	const tree: Nodes = {
		type: 'root',
		children: [
			{ type: 'blockquote', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'a' }] }] },
			{ type: 'thematicBreak' },
		],
	};

	expect([...nodesBelow(tree)].map(({ type }) => type)).toEqual([
		'root',
		'blockquote',
		'paragraph',
		'text',
		'thematicBreak',
	]);
});

// An import of a page that nests deep ended with "Maximum call stack size exceeded".
test('nodes may be as deep in each other as they like', () => {
	let tree: PhrasingContent = { type: 'text', value: 'a' };
	for (let depth = 0; depth < 100_000; depth++) tree = { type: 'emphasis', children: [tree] };

	expect([...nodesBelow(tree)].at(-1)).toMatchObject({ type: 'text' });
});
