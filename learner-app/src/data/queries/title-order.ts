/** What every language sorts alike but for punctuation, which nobody looks a title up by. */
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * How these titles are sorted. The first comparison by the rules of the reader's language makes the browser load those, which takes a
 * slow phone longer than all else about a list: it is done when there is a letter that asks for it.
 */
export function titleOrder(titles: readonly string[]): (a: string, b: string) => number {
	return titles.every((title) => PLAIN.test(title))
		? (a, b) => byCodeUnit(a.toLowerCase(), b.toLowerCase())
		: (a, b) => a.localeCompare(b);
}

/** Below zero when the first comes first. */
export function byCodeUnit(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}
