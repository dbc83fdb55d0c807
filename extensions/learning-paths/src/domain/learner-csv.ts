import { csvLine } from './csv-line.ts';
import { STANDING_NAMES, standingCells, type StandingLine } from './standing-cells.ts';

/** A learner's standing on one of their paths. */
export interface LearnerPathLine extends StandingLine {
	/** Id of the path. */
	key: string;
	title: string;
	status: string;
}

/** The header line of a learner's CSV. The names are part of the contract. */
export const LEARNER_CSV_HEADER = `learning_path,title,path_status,${STANDING_NAMES}\r\n`;

/** One line of a learner's CSV, with its line end. */
export function learnerCsvLine(line: LearnerPathLine): string {
	return csvLine([line.key, line.title, line.status, ...standingCells(line)]);
}
