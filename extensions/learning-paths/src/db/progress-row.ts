import type { ProgressDocument, StepProgress } from '@learning-paths/contract';
import { millis } from './time.ts';

export interface ProgressRow {
	learning_path: string;
	attempt: number;
	steps: Record<string, StepProgress>;
	last_step: string | null;
	last_worked_at: number;
}

/** The columns of a progress document, of the relation `progress`. */
export const PROGRESS_COLUMNS = `
	progress.learning_path, progress.attempt, progress.steps, progress.last_step,
	${millis('progress.last_worked_at')} as last_worked_at`;

/** The document that a row is. */
export function toDocument(row: ProgressRow): ProgressDocument {
	return {
		id: row.learning_path,
		attempt: row.attempt,
		steps: row.steps,
		lastStep: row.last_step,
		lastWorkedAt: row.last_worked_at,
	};
}
