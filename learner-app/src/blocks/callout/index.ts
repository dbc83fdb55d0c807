import type { BlockRenderer } from '../block-renderer.ts';
import { lazyComponent } from '../lazy-component.ts';
import { withSanitiser } from '../text/with-sanitiser.ts';

// Its text is Markdown, which is large: see `../text/index.ts`.
export const renderer: BlockRenderer = lazyComponent(() =>
	withSanitiser(() => import('./callout-block.vue')),
);
