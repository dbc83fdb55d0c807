import type { BlockRenderer } from './block-renderer.ts';

/** Every kind is one folder, named as the kind. A new folder needs no entry anywhere. */
export const renderers = import.meta.glob<BlockRenderer>('./*/index.ts', { eager: true, import: 'renderer' });
