import type { BlockRenderer } from './block-renderer.ts';

/** Every kind is one folder, named as the kind. A new folder needs no entry anywhere. */
const folders = import.meta.glob<BlockRenderer>('./*/index.ts', { eager: true, import: 'renderer' });

/** The renderer of a kind; undefined for one that this version of the app does not know. */
export function findRenderer(kind: string): BlockRenderer | undefined {
	const path = `./${kind}/index.ts`;

	return Object.hasOwn(folders, path) ? folders[path] : undefined;
}
