import { type InjectionKey, inject } from 'vue';

/** What a page's heading tells the shell: where the focus belongs after a change of page, and that the page stands. */
export interface RouteFocus {
	/** A page's heading is on the screen. Answers whether it is to take the focus: not on the first page of a visit. */
	arrived: () => boolean;
}

export const routeFocusKey: InjectionKey<RouteFocus> = Symbol('route focus');

/** Outside the app's shell, in a test, nothing takes the focus. */
export function useRouteFocus(): RouteFocus {
	return inject(routeFocusKey, { arrived: () => false });
}
