import { type Block, TextBlock } from '@learning-paths/contract';
import { renderMarkdown } from './render-markdown.ts';

/** All of this kind that is loaded when a text is shown. */
export { default } from './text-block.vue';

/** Renders a text ahead: showing it then finds it done. */
export function prepare(block: Block): void {
	const text = TextBlock.safeParse(block);

	if (text.success) renderMarkdown(text.data.text);
}
