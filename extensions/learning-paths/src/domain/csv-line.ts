/**
 * One line of a CSV (RFC 4180), with its line end.
 *
 * A spreadsheet would run a text that begins like a formula, and learners choose their names: such a text gets an apostrophe in
 * front. So does what follows a semicolon, a tab or a line break in the middle of a text. Excel in German or French expects
 * semicolons between the cells, and then quotes in the middle of a line protect nothing: of the name `x;=1+1` it makes two cells.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
	return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
	if (value === null) return '';

	const text = typeof value === 'string' ? withoutFormulas(value) : String(value);

	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function withoutFormulas(text: string): string {
	const inside = text.replace(FORMULA_INSIDE, "$&'");

	return FORMULA.test(inside) ? `'${inside}` : inside;
}

/** What a spreadsheet may take for the beginning of a formula, after spaces or in full width too. */
const FORMULA = /^[\t\r\n]|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** The end of a cell for whoever parts cells otherwise, and a formula after it, if need be in quotes. A wink `;-)` is none. */
const FORMULA_INSIDE = /[;\t\r\n](?=[\s"]*(?:[=+@\uff1d\uff0b\uff0d\uff20]|-(?!\))))/g;
