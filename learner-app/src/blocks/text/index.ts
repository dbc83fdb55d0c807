import type { BlockRenderer } from '../block-renderer.ts';
import { lazyComponent } from '../lazy-component.ts';
import { sanitiserReady } from './sanitise.ts';
import { withSanitiser } from './with-sanitiser.ts';

export const renderer: BlockRenderer = {
	// Markdown is large, and only a step's page needs it.
	...lazyComponent(() => withSanitiser(() => import('./text-block.ts'))),

	async prepare(block) {
		await sanitiserReady();
		(await import('./text-block.ts')).prepare(block);
	},
};
