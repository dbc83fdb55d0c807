import type { ProgressDocument } from '@learning-paths/contract';

/** Whether a step was started more than `ms` ago, and not finished. */
export function isStuck(progress: ProgressDocument | null, step: string, ms: number): boolean {
	const { startedAt = null, finishedAt = null } = progress?.steps[step] ?? {};

	return startedAt !== null && finishedAt === null && startedAt < Date.now() - ms;
}

/** How long a step took, in seconds; nothing where it was not finished, or finished before it was started. */
export function secondsOf(progress: ProgressDocument | null, step: string): number[] {
	const { startedAt = null, finishedAt = null } = progress?.steps[step] ?? {};

	return startedAt !== null && finishedAt !== null && finishedAt >= startedAt
		? [(finishedAt - startedAt) / 1000]
		: [];
}

export function medianOf(numbers: number[]): number | null {
	const sorted = numbers.toSorted((a, b) => a - b);
	const [low, high] = [
		sorted[Math.floor((sorted.length - 1) / 2)],
		sorted[Math.ceil((sorted.length - 1) / 2)],
	];

	return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The days (UTC) on which something was started or finished. */
export function daysOf(progress: ProgressDocument | null): string[] {
	const times = Object.values(progress?.steps ?? {}).flatMap(({ startedAt, finishedAt }) => [
		startedAt,
		finishedAt,
	]);

	return [...new Set(times.filter((time) => time !== null).map(dayOf))].sort();
}

export function dayOf(time: number): string {
	return new Date(time).toISOString().slice(0, 10);
}
