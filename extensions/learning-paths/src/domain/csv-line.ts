/** One line of a CSV (RFC 4180), with its line end. */
export function csvLine(cells: readonly (string | number | null)[]): string {
	return `${cells.map(csvCell).join(',')}\r\n`;
}

/** What a spreadsheet may take for the beginning of a formula, after spaces or in full width too. */
const FORMULA = /^[\t\r\n]|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** Names come from learners: a spreadsheet would run one that begins like a formula, so it gets an apostrophe in front. */
function csvCell(value: string | number | null): string {
	if (value === null) return '';

	const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);

	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
