/** The words of a Markdown text that people can search for: where a link leads is not part of what they read. */
export function markdownWords(text: unknown): string {
	return typeof text === 'string' ? text.replace(/\]\([^()]*\)|https?:\/\/\S+/g, ' ') : '';
}
