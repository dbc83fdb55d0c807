import { defineAsyncComponent } from 'vue';
import type { BlockRenderer } from '../block-renderer.ts';

export const renderer: BlockRenderer = {
	// Markdown and its sanitiser are large, and only a step's page needs them.
	component: defineAsyncComponent(() => import('./text-block.vue')),
	files: () => [],
};
