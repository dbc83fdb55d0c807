const DAY_MS = 24 * 60 * 60 * 1000;

/** The day so many days after a time (milliseconds since the epoch), as `2026-01-30`, in UTC. */
export function dayAfter(time: number, days: number): string {
	return new Date(time + days * DAY_MS).toISOString().slice(0, 10);
}
