import { parse } from 'yaml';
import { isRecord } from '../instance/is-record.ts';

export interface FrontMatter {
	data: Record<string, unknown>;
	/** The page without it. */
	body: string;
	/** What it says that is not understood, in words for the author. */
	problems: string[];
}

/** Separates the YAML between two lines `---` at the top of a page from the rest. */
export function splitFrontMatter(page: string, understood: string[]): FrontMatter {
	const found = /^---[ \t]*\r?\n(?<yaml>(?:[^\n]*\n)*?)---[ \t]*(?:\r?\n|$)/.exec(page);
	if (found === null) return { data: {}, body: page, problems: [] };

	let data: unknown;
	try {
		data = parse(found.groups?.['yaml'] ?? '') ?? {};
	} catch {
		return { data: {}, body: page, problems: ['the front matter is not valid YAML'] };
	}
	// Two rules with a paragraph between them are Markdown.
	if (!isRecord(data)) return { data: {}, body: page, problems: [] };

	const unknown = Object.keys(data).filter((key) => !understood.includes(key));
	return {
		data,
		body: page.slice(found[0].length),
		problems: unknown.map((key) => `"${key}" in the front matter has no meaning here`),
	};
}
