import { rewriteLinks } from './markdown/rewrite-links.ts';
import type { BlockDraft, Fields } from './path-draft.ts';

/** Puts other addresses into the links of all blocks; null leaves an address as it is. */
export function rewriteTexts(blocks: BlockDraft[], rewrite: (url: string) => string | null): BlockDraft[] {
	return blocks.map((block) => {
		switch (block.kind) {
			case 'text':
				return { ...block, text: rewriteLinks(block.text, rewrite) };
			case 'image':
				return block;
			case 'other':
				return { ...block, fields: rewriteFields(block.fields, rewrite) };
		}
	});
}

/** Nobody says which fields of a kind are Markdown; what is not has no links that lead to a step. */
function rewriteFields(fields: Fields, rewrite: (url: string) => string | null): Fields {
	return Object.fromEntries(
		Object.entries(fields).map(([name, value]) => [
			name,
			typeof value === 'string' ? rewriteLinks(value, rewrite) : value,
		]),
	);
}
