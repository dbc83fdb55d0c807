import { rewriteLinks } from './markdown/rewrite-links.ts';
import type { BlockDraft } from './path-draft.ts';

/** Puts other addresses into the links of all text blocks; null leaves an address as it is. */
export function rewriteTexts(blocks: BlockDraft[], rewrite: (url: string) => string | null): BlockDraft[] {
	return blocks.map((block) =>
		block.kind === 'text' ? { ...block, text: rewriteLinks(block.text, rewrite) } : block,
	);
}
