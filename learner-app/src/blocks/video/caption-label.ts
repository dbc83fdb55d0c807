/** What the player calls captions: their language, in the words of the page; null when that is not known. */
export function captionLabel(language: string | null, locale: string): string | null {
	if (language === null) return null;

	try {
		return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? null;
	} catch {
		// What looks like a tag need not be one.
		return language;
	}
}
