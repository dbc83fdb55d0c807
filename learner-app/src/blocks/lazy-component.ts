import type { Block } from '@learning-paths/contract';
import { type FunctionalComponent, defineComponent, h, shallowRef } from 'vue';
import type { BlockRenderer } from './block-renderer.ts';

/**
 * A component that comes in a file of its own. Unlike Vue's own way it is drawn at once when the file is there: a paint without
 * it, however short, makes everything below jump.
 */
export function lazyComponent(
	load: () => Promise<{ default: FunctionalComponent<{ block: Block }> | object }>,
): Required<Pick<BlockRenderer, 'component' | 'load'>> {
	const loaded = shallowRef<{ component: object } | { error: unknown } | null>(null);
	let loading: Promise<void> | null = null;

	const component = defineComponent({
		props: ['block'],
		setup(props: { block: Block }) {
			// Whoever showed it before said that it cannot be shown. Shown again, it is asked for again.
			if (loaded.value && 'error' in loaded.value) loaded.value = null;

			return () => {
				if (loaded.value === null) void start();
				// Whoever stands around the block says that it cannot be shown.
				else if ('error' in loaded.value) throw loaded.value.error;
				else return h(loaded.value.component, props);

				return null;
			};
		},
	});

	return { component, load: start };

	function start(): Promise<void> {
		loading ??= load().then(
			(file) => {
				loaded.value = { component: file.default };
			},
			(error: unknown) => {
				loaded.value = { error };
				// The line may be better the next time.
				loading = null;
			},
		);

		return loading;
	}
}
