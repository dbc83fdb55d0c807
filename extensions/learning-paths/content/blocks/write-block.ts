import { isDeepStrictEqual } from 'node:util';
import { splitAtSeparators } from '../block-separator.ts';
import { FileReference } from '../file-reference.ts';
import { cutBlocks } from '../markdown/cut-blocks.ts';
import { writeImage } from '../markdown/write-image.ts';
import type { BlockDraft, ImageDraft, OtherDraft, TextDraft } from '../path-draft.ts';
import { shapesOf } from '../shapes-of.ts';
import { BLOCK_FORMS } from './block-forms.ts';
import { writeFencedBlock } from './fenced-block.ts';

/**
 * The Markdown of a block, as plain as it can be said and still be read back as it is.
 *
 * @param exists Whether the folder has this file.
 */
export function writeBlock(block: BlockDraft, exists: (file: string) => boolean): string {
	const plain = writePlainly(block);
	return plain !== null && isReadBack(plain, block, exists) ? plain : writeFencedBlock(rowOf(block));
}

function writePlainly(block: BlockDraft): string | null {
	if (block.kind === 'text') return block.text;
	if (block.kind === 'image') return writeImage(block);
	return BLOCK_FORMS.find(({ collection }) => collection === block.collection)?.write(block.fields) ?? null;
}

function isReadBack(markdown: string, block: BlockDraft, exists: (file: string) => boolean): boolean {
	// A text may show a separator, in a code fence for example; the page would be cut there all the same.
	if (splitAtSeparators(markdown).length > 1) return false;

	const surroundings = { exists, shapes: shapesOf([block]) };
	return isDeepStrictEqual(cutBlocks(markdown, '', surroundings).blocks, [block]);
}

/** Text and images have rows like all others. */
function rowOf(block: TextDraft | ImageDraft | OtherDraft): OtherDraft {
	switch (block.kind) {
		case 'other':
			return block;
		case 'text':
			return { kind: 'other', collection: 'block_text', fields: { text: block.text } };
		case 'image': {
			const { file, alt, caption } = block;
			const words = { ...(alt === '' ? {} : { alt }), ...(caption === null ? {} : { caption }) };
			return {
				kind: 'other',
				collection: 'block_image',
				fields: { image: new FileReference(file), ...words },
			};
		}
	}
}
