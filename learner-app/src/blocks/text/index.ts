import type { BlockRenderer } from '../block-renderer.ts';
import { lazyComponent } from '../lazy-component.ts';

// Markdown and its sanitiser are large, and only a step's page needs them.
export const renderer: BlockRenderer = lazyComponent(() => import('./text-block.vue'));
