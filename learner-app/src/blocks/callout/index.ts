import { defineAsyncComponent } from 'vue';
import type { BlockRenderer } from '../block-renderer.ts';

export const renderer: BlockRenderer = {
	component: defineAsyncComponent(() => import('./callout-block.vue')),
	files: () => [],
};
