import { parse, postprocess, preprocess } from 'micromark';
import { overnested } from './overnested.ts';
import { WITHOUT_EMPHASIS } from './without-emphasis.ts';

/**
 * Puts other addresses into the links of a Markdown text; everything else stays byte for byte. Addresses inside
 * of code are no links, which is why this asks the parser for their positions; a text that it cannot follow (`overnested.ts`)
 * stays as it is.
 *
 * @param rewrite The new address, or null to leave it.
 */
export function rewriteLinks(source: string, rewrite: (url: string) => string | null): string {
	// To parse is what takes the time of an import, and no address is without one of these before it.
	if (!/\]\(|\]:/.test(source) || overnested(source) !== null) return source;

	const events = postprocess(
		parse({ extensions: [WITHOUT_EMPHASIS] })
			.document()
			.write(preprocess()(source, undefined, true)),
	);
	let written = '';
	let from = 0;
	for (const [edge, { type, start, end }] of events) {
		const isAddress = type === 'resourceDestinationString' || type === 'definitionDestinationString';
		const url = edge === 'enter' && isAddress ? rewrite(source.slice(start.offset, end.offset)) : null;
		if (url === null) continue;
		written += source.slice(from, start.offset) + url;
		from = end.offset;
	}
	return written + source.slice(from);
}
