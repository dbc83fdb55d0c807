import type { Definition } from 'mdast';
import { rangeOf, type Range } from './range-of.ts';
import { nodesWithin, type References } from './references.ts';

/**
 * One text block: the source in this range, without the blank lines around it. A link such as `[this][1]` needs
 * its definition in the same block, wherever on the page its author keeps it, so a missing one is added.
 *
 * @param references Those of the whole source.
 */
export function sliceText(source: string, range: Range, references: References): string {
	const here = nodesWithin(references.definitions, range);
	const text = source.slice(range.from, range.to);
	// What an author keeps at the foot of a page would be a block that shows nothing.
	if (text.length < source.length && isNothingBut(here, text, source)) return '';

	const wanted = new Set(nodesWithin(references.uses, range).map((node) => node.identifier));
	for (const { identifier } of here) wanted.delete(identifier);
	const missing = [...wanted]
		.flatMap((name) => references.byName.get(name) ?? [])
		.sort((a, b) => rangeOf(a).from - rangeOf(b).from)
		.map((node) => sourceOf(node, source));

	const trimmed = text.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
	return missing.length === 0 ? trimmed : `${trimmed}\n\n${missing.join('\n')}`;
}

function isNothingBut(definitions: Definition[], text: string, source: string): boolean {
	const written = definitions.map((node) => sourceOf(node, source)).join('');
	return text.replace(/\s/g, '') === written.replace(/\s/g, '');
}

function sourceOf(node: Definition, source: string): string {
	const { from, to } = rangeOf(node);
	return source.slice(from, to);
}
