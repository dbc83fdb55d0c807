import type { Block } from '@learning-paths/contract';
import { computed, onMounted, ref } from 'vue';
import { afterPaint } from '../../data/after-paint.ts';
import { useRouteFocus } from '../../ui/route-focus.ts';

/**
 * The first block of a step at once, and the others when that can be seen: until then they would keep it from the screen of a slow
 * phone. Whoever comes back to where they had scrolled finds all of them there.
 */
export function useInTurn(blocks: () => Block[]) {
	const focus = useRouteFocus();
	const isFirstSeen = ref(false);

	onMounted(async () => {
		await afterPaint();
		isFirstSeen.value = true;
	});

	const isWhole = computed(
		() => isFirstSeen.value || focus.isReturning?.value === true || blocks().length <= 1,
	);

	return { isWhole, drawn: computed(() => (isWhole.value ? blocks() : blocks().slice(0, 1))) };
}
