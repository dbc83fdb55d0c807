import { csvLine } from './csv-line.ts';
import { STANDING_NAMES, standingCells, type StandingLine } from './standing-cells.ts';

/** One learner's standing on a path. */
export interface ReportLine extends StandingLine {
	user: string;
	email: string | null;
	displayName: string | null;
}

/** The header line of a path's CSV. The names are part of the contract. */
export const REPORT_CSV_HEADER = `user,email,display_name,${STANDING_NAMES}\r\n`;

/** One line of a path's CSV, with its line end. */
export function reportCsvLine(line: ReportLine): string {
	return csvLine([line.user, line.email, line.displayName, ...standingCells(line)]);
}
