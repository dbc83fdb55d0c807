/**
 * The device's own variant of a language, which knows how dates are written there: `en-GB` for English in Britain. Browsers pass on
 * what the system calls it, such as `en-US@posix`, which Intl refuses with an error: such a one counts as none.
 */
export function regionOf(language: string, wishes: readonly string[]): string {
	return wishes.find((wish) => wish.split('-')[0]?.toLowerCase() === language && isKnown(wish)) ?? language;
}

function isKnown(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag).length > 0;
	} catch {
		return false;
	}
}
