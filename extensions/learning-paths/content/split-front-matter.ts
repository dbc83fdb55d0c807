import { parse } from 'yaml';
import { finding, type PageFinding } from './findings/page-finding.ts';
import { isRecord } from './is-record.ts';

export interface FrontMatter {
	data: Record<string, unknown>;
	/** The page without it. */
	body: string;
	/** What it says that is not understood. */
	findings: PageFinding[];
}

/** Separates the head of a page from the rest: YAML between two lines `---`, or TOML between two lines `+++`. */
export function splitFrontMatter(page: string, understood: readonly string[]): FrontMatter {
	const found = /^(?<mark>---|\+\+\+)[ \t]*\r?\n(?<head>(?:[^\n]*\n)*?)\k<mark>[ \t]*(?:\r?\n|$)/.exec(page);
	if (found === null) return { data: {}, body: page, findings: [] };

	const { mark, head = '' } = found.groups ?? {};
	let data: unknown;
	try {
		data = (mark === '---' ? parse(head) : readToml(head)) ?? {};
	} catch {
		return { data: {}, body: page, findings: [finding('frontMatterBroken')] };
	}
	// Two rules with a paragraph between them are Markdown.
	if (!isRecord(data)) return { data: {}, body: page, findings: [] };

	const unknown = Object.keys(data).filter((key) => !understood.includes(key));
	return {
		data,
		body: page.slice(found[0].length),
		findings: unknown.map((key) => finding('frontMatterUnknown', key)),
	};
}

/** As much of TOML as pages are headed with: plain keys and values. The values of other lines have no meaning here anyway. */
function readToml(head: string): Record<string, unknown> {
	// In quotes a `#` is one, elsewhere it begins a comment.
	const lines = [...head.matchAll(/^([\w-]+)[ \t]*=[ \t]*("(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|[^#\r\n]*)/gm)];
	return Object.fromEntries(lines.map(([, key = '', value = '']) => [key, readTomlValue(value.trim())]));
}

function readTomlValue(value: string): unknown {
	const literal = /^'([^']*)'$/.exec(value)?.[1];
	if (literal !== undefined) return literal;
	try {
		return JSON.parse(value);
	} catch {
		return value;
	}
}
