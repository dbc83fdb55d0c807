import { stringify } from 'yaml';

/** The head of a page, with its line break; nothing when there is nothing to say. */
export function writeFrontMatter(data: Record<string, unknown>): string {
	if (Object.keys(data).length === 0) return '';
	return `---\n${stringify(data, oneLineEach)}---\n`;
}

/** In the forms that go over several lines, yaml 2.9 loses white space at the ends of lines. */
const oneLineEach = {
	blockQuote: false,
	lineWidth: 0,
	doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;
