/** A file name made of words: lower case, ASCII, hyphens. `fallback` is for words with no Latin letter in them. */
export function slugOf(words: string, fallback: string): string {
	const slug = words
		.replaceAll('ß', 'ss')
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z\d]+/g, '-')
		.slice(0, 60)
		.replace(/^-+|-+$/g, '');
	return slug === '' ? fallback : slug;
}
