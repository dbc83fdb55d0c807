/** The words of a value in front matter: YAML takes `title: 2026` for a number. Null for lists and the like. */
export function scalarText(value: unknown): string | null {
	if (typeof value === 'string') return value;
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
