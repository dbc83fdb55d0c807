import { finishStep, noProgress, startStep, type ProgressDocument } from '@learning-paths/contract';
import type { DemoWork } from './demo-class.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How long the steps of a path take: some are longer than others, for everybody alike. */
const MINUTES = [6, 11, 9, 14, 8, 17, 12, 10];

/**
 * The progress that somebody's work comes to, by the same rules as on a device. Nothing lies in the future.
 *
 * @param input.steps Ids of the path's steps, in order.
 * @param input.now Milliseconds since the epoch.
 */
export function demoProgress(
	{ path, daysAgo, finished, opened = false }: DemoWork,
	input: {
		steps: readonly string[];
		now: number;
	},
): ProgressDocument {
	const begun = input.now - daysAgo * DAY_MS;
	const worked = input.steps.slice(0, finished + (opened ? 1 : 0));

	return worked.reduce((progress, step, place) => {
		const opens = begun + place * DAY_MS;
		const started = startStep(progress, step, opens);

		return place < finished ? finishStep(started, step, opens + minutes(place)) : started;
	}, noProgress(path));
}

function minutes(place: number): number {
	return (MINUTES[place % MINUTES.length] ?? 0) * MINUTE_MS;
}
