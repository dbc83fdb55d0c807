/**
 * The line of a page with more signs of quotations and lists in front than anyone means; null when there is none.
 *
 * The parser's time grows with more than the square of their depth: a line of four thousand `-` takes it half a minute, in which
 * nobody else is served.
 */
export function overnested(source: string): string | null {
	for (const [line, signs] of source.matchAll(OPENED)) {
		if (signs !== undefined && signs.replaceAll('\t', '    ').length > MOST_COLUMNS) return line;
	}
	return null;
}

/** Room for a hundred lists in each other, with two columns each. */
const MOST_COLUMNS = 200;

/** What opens quotations and lists at the beginning of a line, with what indents it; and a bit of the line. */
const OPENED = /^((?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+).{0,60}/gm;
