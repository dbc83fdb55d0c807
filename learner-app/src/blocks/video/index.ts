import type { BlockRenderer } from '../block-renderer.ts';
import { lazyComponent } from '../lazy-component.ts';

export const renderer: BlockRenderer = lazyComponent(() => import('./video-block.vue'));
