import type { PathStep } from '@learning-paths/contract';
import { onMounted, onScopeDispose } from 'vue';
import { findRenderer } from '../../blocks/find-renderer.ts';
import { whenIdle } from '../../data/when-idle.ts';

/** Makes the blocks of a step ready that is probably shown next, one at each moment in which the browser has nothing to do. */
export function usePreparedStep(step: PathStep | undefined): void {
	let isOver = false;

	onMounted(async () => {
		for (const block of step?.blocks ?? []) {
			const prepare = findRenderer(block.kind)?.prepare;

			if (!prepare) continue;

			await whenIdle();

			if (isOver) return;

			// What cannot be prepared says so when it is shown.
			await prepare(block).catch(() => undefined);
		}
	});
	onScopeDispose(() => {
		isOver = true;
	});
}
