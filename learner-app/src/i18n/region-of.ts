/** The device's own variant of a language, which knows how dates are written there: `en-GB` for English in Britain. */
export function regionOf(language: string, wishes: readonly string[]): string {
	return wishes.find((wish) => wish.split('-')[0]?.toLowerCase() === language) ?? language;
}
