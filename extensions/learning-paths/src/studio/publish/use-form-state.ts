import { computed, inject, type Ref, ref } from 'vue';
import type { SavedPath } from './use-publishing.ts';
import { unsavedFields } from './unsaved-fields.ts';

/** What the Studio's item form provides to its interfaces: the item with the edits that are not saved yet. */
type Values = Ref<Record<string, unknown>>;

/**
 * How the form around us stands to what is saved.
 *
 * @param saved The path as the server has it now; null before we know.
 * @param ownSave When we last wrote to the path ourselves: that is no one else's edit.
 */
export function useFormState(saved: Ref<SavedPath | null>, ownSave: Ref<string | null>) {
	const values = inject<Values>('values', ref({}));
	const hasEdits = computed(
		() => saved.value !== null && unsavedFields(values.value, { ...saved.value }).length > 0,
	);
	const stamp = computed(() => values.value['date_updated'] ?? null);
	/** Someone else saved the path after this form was loaded: saving here would write over it. */
	const isStale = computed(() => {
		const savedAt = saved.value?.date_updated ?? null;

		return stamp.value !== null && savedAt !== null && savedAt !== stamp.value && savedAt !== ownSave.value;
	});

	return { hasEdits, stamp, isStale, reload };
}

/** The form cannot be told that its item changed on the server; loading the page anew is the one way that always works. */
function reload(): void {
	window.location.reload();
}
