import { type ComputedRef, computed, onScopeDispose, ref, watch } from 'vue';
import { whenIdle } from '../../data/when-idle.ts';
import { useRouteFocus } from '../../ui/route-focus.ts';

/** More than the first screen has room for: two rows on a wide one. */
const FIRST = 6;

/** As many as a slow phone draws without anybody waiting for it. */
const MORE = 12;

interface Section<T> {
	title: string;
	paths: T[];
}

/**
 * The first entries at once and the others while the browser has nothing to do: drawing hundreds of cards would keep the first ones
 * from the screen. One section after another, so that nothing comes to stand above what somebody looks at. Whoever comes back to
 * where they had scrolled finds all of them there.
 */
export function useGradually<T>(sections: () => Section<T>[]): ComputedRef<Section<T>[]> {
	const focus = useRouteFocus();
	const count = ref(FIRST);
	let isOver = false;

	watch(
		[() => sections().reduce((sum, { paths }) => sum + paths.length, 0), count],
		async ([length, drawn]) => {
			if (length <= drawn) return;

			await whenIdle();

			if (!isOver) count.value = Math.max(count.value, drawn + MORE);
		},
		{ immediate: true },
	);
	watch(
		() => focus.isReturning?.value,
		(isReturning) => {
			if (isReturning) count.value = Number.POSITIVE_INFINITY;
		},
		{ immediate: true },
	);
	onScopeDispose(() => {
		isOver = true;
	});

	return computed(() => {
		let left = count.value;

		return sections().map(({ title, paths }) => {
			const drawn = paths.slice(0, left);

			left -= drawn.length;

			return { title, paths: drawn };
		});
	});
}
