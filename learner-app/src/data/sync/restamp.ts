import type { ProgressDocument } from '@learning-paths/contract';

/**
 * Corrects the times of a document that was stamped by a clock running ahead, now that the device knows by how much:
 * the work is kept, only its time changes. Times that are not in the future stay as they are.
 *
 * @param clock `now` by the server's time, and how far the server is ahead of the device (negative when the device runs ahead).
 */
export function restamp(
	document: ProgressDocument,
	clock: { now: number; offset: number },
): ProgressDocument {
	const correct = (time: number) => (time <= clock.now ? time : Math.min(time + clock.offset, clock.now));
	const correctMaybe = (time: number | null) => (time === null ? null : correct(time));

	const steps = Object.entries(document.steps).map(([id, step]) => [
		id,
		{ ...step, startedAt: correctMaybe(step.startedAt), finishedAt: correctMaybe(step.finishedAt) },
	]);

	return {
		...document,
		steps: Object.fromEntries(steps) as ProgressDocument['steps'],
		lastWorkedAt: correct(document.lastWorkedAt),
	};
}
