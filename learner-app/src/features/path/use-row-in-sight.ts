import { type Ref, watch } from 'vue';

/**
 * Brings the row of the step on the screen into sight in a list that scrolls by itself: of five hundred steps it would show the
 * first ten. By its own scrolling: scrollIntoView moves the page, too.
 */
export function useRowInSight(list: Readonly<Ref<HTMLElement | null>>, step: () => string): void {
	watch(
		[list, step],
		([box]) => {
			const row = box?.querySelector('[aria-current]')?.getBoundingClientRect();

			if (!box || !row) return;

			const { top, bottom } = box.getBoundingClientRect();

			// Where it is to be seen it stays: it may have been clicked on.
			if (row.top >= top && row.bottom <= bottom) return;

			box.scrollTop += (row.top + row.bottom - top - bottom) / 2;
		},
		{ flush: 'post' },
	);
}
