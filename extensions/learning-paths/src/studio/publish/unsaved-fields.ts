/** Fields of a path that an editor changes in the form: values, and lists that the Studio edits in place. The status is not one. */
const VALUES = ['title', 'description', 'cover', 'visibility'];
const LISTS = ['steps', 'assignments', 'group_assignments'];

/**
 * Which fields of a path's form differ from what is saved.
 *
 * @param form The form's values, edits included. While it still loads it knows no fields, and nothing differs.
 */
export function unsavedFields(
	form: Readonly<Record<string, unknown>>,
	saved: Readonly<Record<string, unknown>>,
): string[] {
	return [
		...VALUES.filter((field) => field in form && comparable(form[field]) !== comparable(saved[field])),
		// The saved value of a list is an array; edits make it an object of what to create, update and delete.
		...LISTS.filter((field) => isRecord(form[field])),
	];
}

/** An emptied input is saved as null; a file that was just uploaded may come as an object. */
function comparable(value: unknown): unknown {
	if (value === undefined || value === '') return null;

	return isRecord(value) ? value['id'] : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
