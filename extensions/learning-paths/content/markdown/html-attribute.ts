/** One attribute of a piece of HTML's opening tag, as a browser reads it; null when the tag has none of that name. */
export function htmlAttribute(tag: string, name: string): string | null {
	const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s"'>]+)`, 'i').exec(tag);
	return found?.[1] === undefined ? null : decodeEntities(found[1].replace(/^(["'])(.*)\1$/s, '$2'));
}

/** The few entities that writers of HTML need; others stay as they are. */
export function decodeEntities(text: string): string {
	return text.replace(/&(amp|lt|gt|quot|#39|#9|#10|#13|#32);/g, (entity) => ENTITIES[entity] ?? entity);
}

const ENTITIES: Record<string, string> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&#9;': '\t',
	'&#10;': '\n',
	'&#13;': '\r',
	'&#32;': ' ',
};
