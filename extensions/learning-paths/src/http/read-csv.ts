import { type ImportProblem, LIMITS } from '@learning-paths/contract';
import { parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import { AUDIENCE_COLUMNS, type AudienceRow, importProblem } from '../domain/audience-row.ts';

const DELIMITERS = [',', ';', '\t'];

/** Other words for the columns, as spreadsheets have them. */
const ALIASES: Record<string, (typeof AUDIENCE_COLUMNS)[number]> = {
	e_mail: 'email',
	mail: 'email',
	gruppe: 'group',
	pfad: 'path',
	learning_path: 'path',
	lernpfad: 'path',
	due: 'due_on',
	due_date: 'due_on',
	fällig_am: 'due_on',
	notiz: 'note',
};

/** Records with where they end, which the types of the library do not tell. */
const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** Reads a CSV as spreadsheets write it: comma, semicolon or tab, quotes, a byte order mark, columns in any order. */
export function readCsv(csv: string): { rows: AudienceRow[]; problems: ImportProblem[] } {
	const delimiter = delimiterOf(csv);
	let records: z.infer<typeof Records>;

	try {
		records = Records.parse(
			parse(csv, {
				bom: true,
				delimiter,
				info: true,
				relax_column_count: true,
				skip_empty_lines: true,
				to: LIMITS.importRows + 2,
			}),
		);
	} catch (error) {
		return { rows: [], problems: [importProblem(lineOf(error), 'UNREADABLE')] };
	}

	const [header, ...lines] = records;
	const columns = (header?.record ?? []).map(columnOf);
	const named = new Set(columns.filter((column) => ['email', 'group', 'path'].includes(String(column))));

	if (named.size < 2) {
		return { rows: [], problems: [importProblem(1, 'NO_COLUMNS', header?.record.join(' '))] };
	}
	if (lines.length > LIMITS.importRows) {
		return { rows: [], problems: [importProblem(LIMITS.importRows + 2, 'TOO_MANY')] };
	}

	return {
		problems: [],
		rows: lines.map(({ record, info }) => ({
			// A quoted note may have several lines; people count from where the row begins.
			line: info.lines - record.join('').split('\n').length + 1,
			cells: Object.fromEntries(
				columns.flatMap((column, index) => (column ? [[column, record[index] ?? '']] : [])),
			),
		})),
	};
}

function columnOf(name: string) {
	const key = name
		.trim()
		.toLowerCase()
		.replaceAll(/[\s-]+/g, '_');

	return AUDIENCE_COLUMNS.find((column) => column === key) ?? ALIASES[key] ?? null;
}

/** The one that parts the header into the most columns. */
function delimiterOf(csv: string): string {
	const [header = ''] = csv.split(/\r?\n|\r/, 1);
	const parts = (delimiter: string) => header.split(delimiter).length;

	return DELIMITERS.toSorted((a, b) => parts(b) - parts(a))[0] ?? ',';
}

function lineOf(error: unknown): number {
	const lines: unknown = error instanceof Error ? Reflect.get(error, 'lines') : undefined;

	return typeof lines === 'number' ? lines : 1;
}
