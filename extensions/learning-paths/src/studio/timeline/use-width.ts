import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

/** Width of an element in pixels, as it changes: a chart that is drawn to it keeps its letters at the size of letters. */
export function useWidth(element: Ref<HTMLElement | null>, initial: number): Ref<number> {
	const width = ref(initial);
	const observer = new ResizeObserver(([entry]) => {
		if (entry) width.value = Math.round(entry.contentRect.width);
	});

	onMounted(() => {
		if (element.value) observer.observe(element.value);
	});
	onBeforeUnmount(() => observer.disconnect());

	return width;
}
