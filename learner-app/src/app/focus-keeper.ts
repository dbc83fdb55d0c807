import type { RouteFocus } from '../ui/route-focus.ts';

/** Between the router, which knows that a page changed, and the page's heading, which knows when it stands. */
export interface FocusKeeper extends RouteFocus {
	/** The learner goes to another page. */
	moved: () => void;
	/** Resolves when the page stands, or cannot be waited for any longer. */
	settled: () => Promise<void>;
}

/** Longer a page may load; then the learner has begun to read, and scrolling would be rude. */
const PATIENCE_MS = 600;

export function createFocusKeeper(): FocusKeeper {
	let isMoving = false;
	let waiting: (() => void)[] = [];

	return {
		moved() {
			isMoving = true;
		},
		arrived() {
			const takesFocus = isMoving;

			isMoving = false;
			waiting.forEach((resolve) => resolve());
			waiting = [];

			return takesFocus;
		},
		settled: () =>
			new Promise((resolve) => {
				waiting.push(resolve);
				setTimeout(resolve, PATIENCE_MS);
			}),
	};
}
