const DAY_MS = 24 * 60 * 60 * 1000;

/** Calendar days from today to a day `YYYY-MM-DD`, by the device's own calendar: negative when it is past. */
export function dayDistance(day: string, now: number): number {
	const today = new Date(now);
	const from = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());

	return Math.round((Date.parse(`${day}T00:00:00Z`) - from) / DAY_MS);
}
