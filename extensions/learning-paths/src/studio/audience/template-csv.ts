import type { Messages } from './messages.ts';

/** Excel takes UTF-8 for what it is only when this stands in front. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A file to begin with: the columns, and one line of each kind.
 *
 * @param path Title of the path that the editor has before them; null while it has none.
 */
export function templateCsv(path: string | null, words: Messages['template'], language: string): string {
	const title = path ?? words.path;
	const lines = [
		['email', 'group', 'path', 'due_on', 'note'],
		[words.person, words.group, '', '', ''],
		[words.person, '', title, '2030-12-31', words.note],
		['', words.group, title, '', ''],
	];
	// Where a comma parts decimals, spreadsheets part columns by semicolons.
	const delimiter = (1.5).toLocaleString(language).includes(',') ? ';' : ',';

	return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(cell).join(delimiter)}\r\n`).join('');
}

function cell(words: string): string {
	return /[",;\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
