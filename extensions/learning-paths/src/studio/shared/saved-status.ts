import { computed, type ComputedRef, reactive, type Ref } from 'vue';

/** By path. The form is not told when a panel in it publishes or hides its item: who knows better says so here. */
const known = reactive(new Map<string, string>());

/** Says how a path stands on the server. @param status Null once nobody looks after it any more. */
export function tellSavedStatus(path: string, status: string | null): void {
	if (status === null) known.delete(path);
	else known.set(path, status);
}

/** The status that a path has on the server; null when nobody in this form knows it. */
export function useSavedStatus(path: Ref<string | null>): ComputedRef<string | null> {
	return computed(() => known.get(path.value ?? '') ?? null);
}
