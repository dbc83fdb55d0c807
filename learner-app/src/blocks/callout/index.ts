import type { BlockRenderer } from '../block-renderer.ts';
import { lazyComponent } from '../lazy-component.ts';

// Its text is Markdown, which is large: see `../text/index.ts`.
export const renderer: BlockRenderer = lazyComponent(() => import('./callout-block.vue'));
