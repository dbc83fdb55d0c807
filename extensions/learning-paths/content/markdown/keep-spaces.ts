/** White space that would be lost at the ends of a text, or break its line, as references to its signs. */
export function keepSpaces(text: string): string {
	// What ends in a row of spaces must not be looked at once for each of them: only the first begins the row.
	return text.replace(/[\t\n\r]|^ +|(?<! ) +$/g, (space) =>
		space.replace(/./gs, (sign) => `&#${sign.charCodeAt(0)};`),
	);
}
