import type { Code } from 'mdast';
import { parseDocument, stringify, type ScalarTag } from 'yaml';
import { FileReference } from '../file-reference.ts';
import { isRecord } from '../is-record.ts';
import type { FieldValue, OtherDraft } from '../path-draft.ts';

/**
 * A block as YAML in a code fence that names its kind. It is how a folder holds what Markdown cannot say: other programs
 * show it as code, and nothing of it is lost.
 */
export function writeFencedBlock({ collection, fields }: OtherDraft): string {
	const yaml = stringify(fields, { customTags: [fileTag], ...ONE_LINE_EACH });
	// A fence ends at the first line of as many backticks.
	let longest = 2;
	for (const [run] of yaml.matchAll(/`+/g)) longest = Math.max(longest, run.length);
	const fence = '`'.repeat(longest + 1);
	return `${fence}block:${collection.replace(/^block_/, '')}\n${yaml}${fence}`;
}

/** The block in a code fence; null when the fence is code, or no longer what was written. */
export function readFencedBlock({ lang, value }: Code): OtherDraft | null {
	const kind = /^block:([a-z][a-z\d_]*)$/.exec(lang ?? '')?.[1];
	if (kind === undefined) return null;

	const fields = readYaml(value);
	if (!isRecord(fields)) return null;
	const known = Object.entries(fields).filter((entry): entry is [string, FieldValue] => entry[1] !== null);
	return { kind: 'other', collection: `block_${kind}`, fields: Object.fromEntries(known) };
}

/** Null for what is no YAML: also an alias without its anchor, or more aliases than the library follows, at which it throws. */
function readYaml(value: string): unknown {
	try {
		const document = parseDocument(value, { customTags: [fileTag] });
		return document.errors.length > 0 || document.warnings.length > 0 ? null : document.toJS();
	} catch {
		return null;
	}
}

const fileTag: ScalarTag = {
	tag: '!file',
	identify: (value) => value instanceof FileReference,
	resolve: (path) => new FileReference(path),
	stringify: ({ value }) => JSON.stringify(value instanceof FileReference ? value.file : ''),
};

/** In the forms that go over several lines, yaml 2.9 loses white space at the ends of lines. */
const ONE_LINE_EACH = {
	blockQuote: false,
	lineWidth: 0,
	doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;
