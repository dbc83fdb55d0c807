import type { BlockRenderer } from '../block-renderer.ts';
import { lazyComponent } from '../lazy-component.ts';

export const renderer: BlockRenderer = {
	// Markdown and its sanitiser are large, and only a step's page needs them.
	...lazyComponent(() => import('./text-block.vue')),
	files: () => [],
};
