import type { BlockRenderer } from './block-renderer.ts';
import { renderers } from './renderers.ts';

/** The renderer of a kind; undefined for one that this version of the app does not know. */
export function findRenderer(kind: string): BlockRenderer | undefined {
	const path = `./${kind}/index.ts`;

	return Object.hasOwn(renderers, path) ? renderers[path] : undefined;
}
