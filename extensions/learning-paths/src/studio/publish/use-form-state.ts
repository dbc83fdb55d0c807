import { computed, inject, type Ref, ref } from 'vue';

/** What the Studio's item form provides to its interfaces: the item with the edits that are not saved yet. */
type Values = Ref<Record<string, unknown>>;

/** The state of the form around us, as far as the Studio tells. */
export function useFormState() {
	const values = inject<Values>('values', ref({}));
	const status = computed(() => values.value['status']);
	// The Studio marks changed relations by an object of changes, where the saved value is a list.
	const hasEdits = computed(() => ['steps'].some((field) => isChange(values.value[field])));

	return { status, hasEdits, reload };
}

/** The form has no way to be told that its item changed on the server; loading the page anew is the one that always works. */
function reload(): void {
	window.location.reload();
}

function isChange(value: unknown): boolean {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
