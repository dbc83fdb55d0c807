/** One learner's standing on a path. Times in ms since the epoch. */
export interface ReportLine {
	user: string;
	email: string | null;
	displayName: string | null;
	state: string;
	stepsFinished: number;
	stepsTotal: number;
	lastStep: string | null;
	lastWorkedAt: number | null;
	startedAt: number | null;
	finishedAt: number | null;
}

/** The header line of the report's CSV. The names are part of the contract. */
export const REPORT_CSV_HEADER =
	'user,email,display_name,state,steps_finished,steps_total,last_step,last_worked_at,started_at,finished_at\r\n';

/** One line of the report's CSV (RFC 4180), with its line end. Times are ISO 8601 in UTC. */
export function reportCsvLine(line: ReportLine): string {
	const cells = [
		line.user,
		line.email,
		line.displayName,
		line.state,
		line.stepsFinished,
		line.stepsTotal,
		line.lastStep,
		isoTime(line.lastWorkedAt),
		isoTime(line.startedAt),
		isoTime(line.finishedAt),
	];

	return `${cells.map(csvCell).join(',')}\r\n`;
}

function isoTime(time: number | null): string | null {
	return time === null ? null : new Date(time).toISOString();
}

/** What a spreadsheet may take for the beginning of a formula, after spaces or in full width too. */
const FORMULA = /^[\t\r\n]|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** Names come from learners: a spreadsheet would run one that begins like a formula, so it gets an apostrophe in front. */
function csvCell(value: string | number | null): string {
	if (value === null) return '';

	const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);

	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
