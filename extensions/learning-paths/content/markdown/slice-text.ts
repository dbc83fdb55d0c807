import type { Definition, Root } from 'mdast';
import { definitionsOf } from './definitions-of.ts';
import { nodesBelow } from './nodes-below.ts';
import { rangeOf, type Range } from './range-of.ts';

/**
 * One text block: the source in this range, without the blank lines around it. A link such as `[this][1]` needs
 * its definition in the same block, wherever on the page its author keeps it, so a missing one is added.
 */
export function sliceText(source: string, range: Range, tree: Root): string {
	const nodes = [...nodesBelow(tree)];
	const definitions = nodes.filter((node) => node.type === 'definition');
	const here = definitions.filter((node) => isWithin(rangeOf(node), range));
	const text = source.slice(range.from, range.to);
	// What an author keeps at the foot of a page would be a block that shows nothing.
	if (text.length < source.length && isNothingBut(here, text, source)) return '';

	const wanted = new Set(
		nodes
			.filter((node) => node.type === 'linkReference' || node.type === 'imageReference')
			.filter((node) => isWithin(rangeOf(node), range))
			.map((node) => node.identifier),
	);
	for (const { identifier } of here) wanted.delete(identifier);
	const missing = [...definitionsOf(definitions).values()]
		.filter(({ identifier }) => wanted.has(identifier))
		.map((node) => sourceOf(node, source));

	const trimmed = text.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
	return missing.length === 0 ? trimmed : `${trimmed}\n\n${missing.join('\n')}`;
}

function isWithin(inner: Range, outer: Range): boolean {
	return outer.from <= inner.from && inner.to <= outer.to;
}

function isNothingBut(definitions: Definition[], text: string, source: string): boolean {
	const written = definitions.map((node) => sourceOf(node, source)).join('');
	return text.replace(/\s/g, '') === written.replace(/\s/g, '');
}

function sourceOf(node: Definition, source: string): string {
	const { from, to } = rangeOf(node);
	return source.slice(from, to);
}
