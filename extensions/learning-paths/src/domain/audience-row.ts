import type { ImportProblem, ImportProblemCode } from '@learning-paths/contract';

/** The columns of an import; a file has them in any order, and others are passed over. */
export const AUDIENCE_COLUMNS = ['email', 'group', 'path', 'due_on', 'note'] as const;
export type AudienceColumn = (typeof AUDIENCE_COLUMNS)[number];

/** A line of the file as it was written. What its columns do not have is absent. */
export interface AudienceRow {
	line: number;
	cells: Partial<Record<AudienceColumn, string>>;
}

/** What a line asks for, before anybody knows whether those it names exist. */
export type Intent = { line: number; dueOn?: string | null; note?: string | null } & (
	| { kind: 'membership'; email: string; group: string }
	| { kind: 'assignment'; email: string; path: string }
	| { kind: 'groupAssignment'; group: string; path: string }
);

const WORDS: Record<ImportProblemCode, string> = {
	UNREADABLE: 'The file cannot be read as CSV from here on: check the quotes.',
	NO_COLUMNS: 'The first line must name the columns: at least two of email, group and path.',
	TOO_MANY: 'There are more lines than one import takes. Split the file.',
	INCOMPLETE: 'Two of email, group and path are needed.',
	AMBIGUOUS_ROW: 'Name only two of email, group and path.',
	UNKNOWN_EMAIL: 'Nobody has this e-mail address.',
	UNKNOWN_PATH: 'No learning path has this id or title.',
	AMBIGUOUS_PATH: 'Several learning paths have this title. Use the id.',
	INVALID_DATE: 'This is no day. Write it as 2030-12-31 or 31.12.2030.',
	TOO_LONG: 'This is too long.',
	NOTHING_TO_DATE: 'A membership has no date and no note: name a path.',
	REPEATED: 'An earlier line is about the same.',
};

/** @param value The words of the file that cannot be taken. */
export function importProblem(line: number, code: ImportProblemCode, value = ''): ImportProblem {
	return { line, code, value: value.slice(0, 200), message: WORDS[code] };
}
