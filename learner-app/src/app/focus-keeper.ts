import { type Ref, ref } from 'vue';
import type { RouteFocus } from '../ui/route-focus.ts';

/** Between the router, which knows that a page changed, and the page, which knows when it stands. */
export interface FocusKeeper extends RouteFocus {
	isReturning: Ref<boolean>;
	/** The learner goes to another page. */
	moved: () => void;
}

export function createFocusKeeper(): FocusKeeper {
	const isReturning = ref(false);
	let isMoving = false;

	return {
		isReturning,
		moved() {
			isReturning.value = false;
			isMoving = true;
		},
		arrived() {
			const takesFocus = isMoving;

			isMoving = false;

			return takesFocus;
		},
	};
}
