import { expect, test } from 'vitest';
import { REPORT_CSV_HEADER, reportCsvLine, type ReportLine } from './report-csv.ts';

const line: ReportLine = {
	user: 'u1',
	email: 'ada@example.com',
	displayName: 'Ada',
	state: 'started',
	stepsFinished: 1,
	stepsTotal: 3,
	lastStep: 'Breathing',
	lastWorkedAt: Date.UTC(2026, 4, 3, 10, 30),
	startedAt: Date.UTC(2026, 4, 3),
	finishedAt: null,
};

test('the header has as many cells as a line, in the order of the contract', () => {
	expect(REPORT_CSV_HEADER).toBe(
		'user,email,display_name,state,steps_finished,steps_total,last_step,last_worked_at,started_at,finished_at\r\n',
	);
	expect(reportCsvLine(line)).toBe(
		'u1,ada@example.com,Ada,started,1,3,Breathing,2026-05-03T10:30:00.000Z,2026-05-03T00:00:00.000Z,\r\n',
	);
});

test.each([
	['a comma', 'Lovelace, Ada', '"Lovelace, Ada"'],
	['a quote', 'Ada "Countess"', '"Ada ""Countess"""'],
	['a line break', 'Ada\nLovelace', '"Ada\nLovelace"'],
	['other scripts', 'Ада 🎓', 'Ада 🎓'],
])('%s survives', (_, name, cell) => {
	expect(nameCell(name)).toBe(cell);
});

const formulas = [
	'=HYPERLINK("http://x")',
	'+1',
	'-1',
	'@SUM(A1)',
	'\t=1',
	'\r=1',
	'\n=1',
	' =1',
	'\u00a0=1',
	'\uff1d1',
];

test.each(formulas)('%j is text to a spreadsheet', (name) => {
	expect(nameCell(name)).toMatch(/^"?'/);
});

// Excel in German parts cells at semicolons, and in a line that does not begin with a quote it minds none.
test.each([
	['x;=1+1', "x;'=1+1"],
	['x; =1+1', "x;' =1+1"],
	['x;+1;-1;@A1', "x;'+1;'-1;'@A1"],
	['x\t=1+1', "x\t'=1+1"],
	['x\n=1+1', '"x\n\'=1+1"'],
	['x;"=1+1"', '"x;\'""=1+1"""'],
	['x, y;=1+1', '"x, y;\'=1+1"'],
	['x;\uff1d1', "x;'\uff1d1"],
	['\t=1', "'\t'=1"],
])('%j has no formula where it may be parted', (name, cell) => {
	expect(nameCell(name)).toBe(cell);
});

test.each(['Ada ;-)', 'Ada; 2nd group', 'a=b', 'Jean-Luc', 'x;y'])('%j stays as it is', (name) => {
	expect(nameCell(name)).toBe(name);
});

test('a negative number is a number', () => {
	expect(reportCsvLine({ ...line, stepsFinished: -1 })).toContain(',-1,');
});

test.each(['email', 'lastStep', 'user'] as const)('%s is guarded like a name', (field) => {
	expect(reportCsvLine({ ...line, [field]: '=1' })).toContain("'=1");
});

/** The third cell of a line with this display name. */
function nameCell(displayName: string): string {
	const text = reportCsvLine({ ...line, displayName });

	return text.slice('u1,ada@example.com,'.length, text.indexOf(',started,1,3'));
}
