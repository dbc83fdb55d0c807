import type { BlockRenderer } from '../block-renderer.ts';
import { lazyComponent } from '../lazy-component.ts';

// Markdown and its sanitiser are large, and only a step's page needs them.
const load = () => import('./text-block.ts');

export const renderer: BlockRenderer = {
	...lazyComponent(load),
	prepare: async (block) => (await load()).prepare(block),
};
