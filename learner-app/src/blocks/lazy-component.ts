import type { Block } from '@learning-paths/contract';
import { type FunctionalComponent, h, shallowRef } from 'vue';
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

	const component: FunctionalComponent<{ block: Block }> = (props) => {
		if (loaded.value === null) void start();
		// Whoever stands around the block says that it cannot be shown.
		else if ('error' in loaded.value) throw loaded.value.error;
		else return h(loaded.value.component, props);

		return null;
	};

	component.props = ['block'];

	return { component, load: start };

	function start(): Promise<void> {
		loading ??= load().then(
			(file) => {
				loaded.value = { component: file.default };
			},
			(error: unknown) => {
				loaded.value = { error };
			},
		);

		return loading;
	}
}
