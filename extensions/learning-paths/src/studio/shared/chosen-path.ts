/** The path that a panel's options name: an item picked from the list, or an id typed into an older dashboard. */
export function chosenPath(option: unknown): string | null {
	const key: unknown = typeof option === 'object' && option !== null ? Reflect.get(option, 'key') : option;

	return typeof key === 'string' && key !== '' ? key : null;
}
