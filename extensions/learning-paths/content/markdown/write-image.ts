import { isDeepStrictEqual } from 'node:util';
import type { ImageDraft } from '../path-draft.ts';
import { cutBlocks } from './cut-blocks.ts';
import { fileAddress } from './file-address.ts';
import { keepSpaces } from './keep-spaces.ts';

/** The Markdown of one image, as plain as its words allow: escapes only where it would be read wrong without. */
export function writeImage(image: ImageDraft): string {
	const { file, alt, caption } = image;
	const url = fileAddress(file);
	const write = (label: string, title: string | null) =>
		`![${label}](${url}${title === null ? '' : ` "${title}"`})`;

	const escapedCaption = caption === null ? null : escape(caption);
	const attempts = [write(alt, caption), write(alt, escapedCaption), write(escape(alt), caption)];
	return (
		attempts.find((markdown) => isDeepStrictEqual(cutBlocks(markdown, '', ANYTHING).blocks, [image])) ??
		write(escape(alt), escapedCaption)
	);
}

const ANYTHING = { exists: () => true, shapes: [] };

/** Signs that mean something go behind a backslash; white space that would be lost becomes a reference. */
function escape(words: string): string {
	return keepSpaces(words.replace(/["&*<>[\\\]_`]/g, '\\$&'));
}
