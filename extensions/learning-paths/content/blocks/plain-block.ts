import { FileReference } from '../file-reference.ts';
import { isImage } from '../image-types.ts';
import type { BlockDraft, OtherDraft } from '../path-draft.ts';

/** A row as the text or the image that it is; the row itself when it is neither, or has more to it. */
export function plainBlock(row: OtherDraft): BlockDraft {
	const { collection, fields } = row;
	if (collection === 'block_text') {
		const { text, ...others } = fields;
		const isPlain = typeof text === 'string' && text.trim() !== '' && isEmpty(others);
		return isPlain ? { kind: 'text', text } : row;
	}
	if (collection === 'block_image') {
		const { image, alt = '', caption = null, ...others } = fields;
		const isWords = typeof alt === 'string' && (caption === null || typeof caption === 'string');
		if (image instanceof FileReference && isImage(image.file) && isWords && isEmpty(others)) {
			return { kind: 'image', file: image.file, alt, caption: caption || null };
		}
	}
	return row;
}

function isEmpty(fields: object): boolean {
	return Object.keys(fields).length === 0;
}
