/** The first line of a text, and no more than can be read at a glance. */
export function excerpt(text: string): string {
	const line = text.trim().split('\n', 1).join('').trim();
	return line.length > 60 ? `${line.slice(0, 60)} …` : line;
}
