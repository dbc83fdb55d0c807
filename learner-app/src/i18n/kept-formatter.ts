/**
 * Makes a formatter of `Intl` once for each language and set of options. Making one takes a tenth of a millisecond to a whole
 * one, many times what using it does: a list of paths would spend most of its time on it.
 */
export function keptFormatter<Options, Formatter>(
	make: new (locale: string, options?: Options) => Formatter,
): (locale: string, options?: Options) => Formatter {
	const kept = new Map<string, Formatter>();

	return (locale, options) => {
		const key = JSON.stringify([locale, options]);
		const formatter = kept.get(key) ?? new make(locale, options);

		kept.set(key, formatter);

		return formatter;
	};
}
