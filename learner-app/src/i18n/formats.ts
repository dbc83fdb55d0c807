const UNITS = [
	['year', 365 * 86_400],
	['month', 30 * 86_400],
	['week', 7 * 86_400],
	['day', 86_400],
	['hour', 3_600],
	['minute', 60],
] as const;

/** "3 May 2026". */
export function formatDate(time: number, locale: string): string {
	return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(time);
}

/** A day `YYYY-MM-DD` without a time zone: "3 May", and "3 May 2030" when that is not this year. */
export function formatDay(day: string, now: number, locale: string): string {
	const isThisYear = Number(day.slice(0, 4)) === new Date(now).getFullYear();

	return new Intl.DateTimeFormat(locale, {
		day: 'numeric',
		month: 'long',
		...(!isThisYear && { year: 'numeric' }),
		timeZone: 'UTC',
	}).format(Date.parse(`${day}T00:00:00Z`));
}

/** "2 days ago", "yesterday"; null when it was within the last minute, for which there is a better word. */
export function formatAgo(time: number, now: number, locale: string): string | null {
	const seconds = Math.max(0, (now - time) / 1000);
	const found = UNITS.find(([, length]) => seconds >= length);

	if (!found) return null;

	const [unit, size] = found;

	return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(seconds / size), unit);
}

/** "3.4 MB". */
export function formatBytes(bytes: number, locale: string): string {
	const megabytes = bytes / 1_000_000;
	const [value, unit] = megabytes >= 1 ? [megabytes, 'megabyte'] : [bytes / 1_000, 'kilobyte'];

	return new Intl.NumberFormat(locale, {
		style: 'unit',
		unit,
		unitDisplay: 'short',
		maximumFractionDigits: value < 10 ? 1 : 0,
	}).format(value);
}
