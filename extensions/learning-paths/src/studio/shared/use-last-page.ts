import { type Ref, watch } from 'vue';

/**
 * Turns back to the last page that there is, once the server counts fewer than before: the page asked for is then an empty one, and
 * nothing on it leads to the others.
 *
 * @param total As the server counts them; null while it has not said.
 */
export function useLastPage(
	page: Ref<number>,
	{ total, size }: { total: Ref<number | null>; size: number },
): void {
	watch(total, (count) => {
		if (count !== null) page.value = Math.min(page.value, Math.max(1, Math.ceil(count / size)));
	});
}
