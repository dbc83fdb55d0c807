import type { Definition } from 'mdast';
import { expect, test } from 'vitest';
import { nodesWithin } from './references.ts';

test('what stands in a part is found, what reaches out of it is not', () => {
	const nodes = [node(0, 4), node(5, 9), node(10, 20), node(12, 15), node(30, 31)];

	expect(nodesWithin(nodes, { from: 5, to: 16 })).toEqual([nodes[1], nodes[3]]);
	expect(nodesWithin(nodes, { from: 21, to: 30 })).toEqual([]);
	expect(nodesWithin([], { from: 0, to: 9 })).toEqual([]);
});

// A page of 2 MB with as many images as fit was gone through as a whole for each of them.
test('a page of many parts is not gone through for each of them', () => {
	const parts = 2_000;
	let looks = 0;
	const nodes = Array.from({ length: parts }, (_, at) => node(at * 10, at * 10 + 5, () => looks++));

	for (let at = 0; at < parts; at++) {
		expect(nodesWithin(nodes, { from: at * 10, to: at * 10 + 10 }).length).toBe(1);
	}

	expect(looks).toBeLessThan(parts * 100);
});

function node(from: number, to: number, look: () => unknown = () => null): Definition {
	const at = (offset: number) => ({ line: 1, column: offset + 1, offset });
	const position = { start: at(from), end: at(to) };

	return {
		type: 'definition',
		identifier: 'a',
		url: 'b',
		get position() {
			look();

			return position;
		},
	};
}
