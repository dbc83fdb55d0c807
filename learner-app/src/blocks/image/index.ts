import type { BlockRenderer } from '../block-renderer.ts';
import ImageBlock from './image-block.vue';

export const renderer: BlockRenderer = { component: ImageBlock };
