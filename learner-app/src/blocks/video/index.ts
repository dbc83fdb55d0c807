import type { BlockRenderer } from '../block-renderer.ts';
import VideoBlock from './video-block.vue';

export const renderer: BlockRenderer = { component: VideoBlock };
