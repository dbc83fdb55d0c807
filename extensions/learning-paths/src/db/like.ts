/** A pattern for `ilike` that finds the words anywhere; empty words give an empty pattern, which statements read as "all". */
export function like(words: string): string {
	return words === '' ? '' : `%${words.replace(/[\\%_]/g, String.raw`\$&`)}%`;
}
