/** Where someone stands on a path. Times in ms since the epoch. */
export interface StandingLine {
	state: string;
	stepsFinished: number;
	stepsTotal: number;
	lastStep: string | null;
	lastWorkedAt: number | null;
	startedAt: number | null;
	finishedAt: number | null;
}

/** Names of the cells below, in their order. They are part of the contract. */
export const STANDING_NAMES =
	'state,steps_finished,steps_total,last_step,last_worked_at,started_at,finished_at';

/** A standing as the cells of a CSV. Times are ISO 8601 in UTC. */
export function standingCells(line: StandingLine): (string | number | null)[] {
	return [
		line.state,
		line.stepsFinished,
		line.stepsTotal,
		line.lastStep,
		isoTime(line.lastWorkedAt),
		isoTime(line.startedAt),
		isoTime(line.finishedAt),
	];
}

function isoTime(time: number | null): string | null {
	return time === null ? null : new Date(time).toISOString();
}
