import type { Observable } from 'rxjs';
import { type ShallowRef, onScopeDispose, shallowRef } from 'vue';

/**
 * Shows an observable to a component for as long as the component lives. Shallow: Vue's deep proxies have no business in
 * documents that come from a database.
 */
export function useObservable<T, U>(source: Observable<T>, initial: U): Readonly<ShallowRef<T | U>> {
	const value = shallowRef<T | U>(initial);
	const subscription = source.subscribe((next) => {
		value.value = next;
	});

	onScopeDispose(() => subscription.unsubscribe());

	return value;
}
