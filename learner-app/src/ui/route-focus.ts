import { type InjectionKey, type Ref, inject } from 'vue';

/** What a page and the shell tell each other on a change of page. */
export interface RouteFocus {
	/** A page's heading is on the screen. Answers whether it is to take the focus: not on the first page of a visit. */
	arrived: () => boolean;
	/** Whether the learner comes back to a place further down: the page has to reach so far at once. */
	isReturning?: Readonly<Ref<boolean>>;
}

export const routeFocusKey: InjectionKey<RouteFocus> = Symbol('route focus');

/** Outside the app's shell, in a test, nothing takes the focus. */
export function useRouteFocus(): RouteFocus {
	return inject(routeFocusKey, { arrived: () => false });
}
