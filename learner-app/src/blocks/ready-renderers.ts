import { renderers } from './renderers.ts';

/**
 * Loads what the renderers load by themselves, before a page shows blocks: else the page is drawn without them, and what stands
 * below jumps when they come.
 */
export async function readyRenderers(): Promise<void> {
	// One that cannot be loaded is the block's own trouble, and must not keep the page away.
	await Promise.allSettled(Object.values(renderers).flatMap(({ load }) => (load ? [load()] : [])));
}
