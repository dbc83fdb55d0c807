import { dayDistance } from './day-distance.ts';
import { keptFormatter } from './kept-formatter.ts';

const dates = keptFormatter(Intl.DateTimeFormat);
const distances = keptFormatter(Intl.RelativeTimeFormat);
const numbers = keptFormatter(Intl.NumberFormat);

/** Units that are longer than a day, by their days. */
const LONG_UNITS = [
	['year', 365],
	['month', 30],
	['week', 7],
] as const;

/** "3 May 2026". */
export function formatDate(time: number, locale: string): string {
	return dates(locale, { dateStyle: 'long' }).format(time);
}

/** A day `YYYY-MM-DD` without a time zone: "3 May", and "3 May 2030" when that is not this year. */
export function formatDay(day: string, now: number, locale: string): string {
	const isThisYear = Number(day.slice(0, 4)) === new Date(now).getFullYear();

	return dates(locale, {
		day: 'numeric',
		month: 'long',
		...(!isThisYear && { year: 'numeric' }),
		timeZone: 'UTC',
	}).format(Date.parse(`${day}T00:00:00Z`));
}

/**
 * "2 hours ago", "yesterday", "3 weeks ago"; null when it was within the last minute, for which there is a better word. From a day on
 * the calendar counts: Friday night is not yesterday on Sunday evening, however few hours lie between.
 */
export function formatAgo(time: number, now: number, locale: string): string | null {
	const minutes = Math.floor((now - time) / 60_000);
	const hours = Math.floor(minutes / 60);
	const days = hours < 24 ? 0 : -dayDistance(localDay(time), now);

	if (minutes < 1) return null;
	if (hours < 1) return ago(minutes, 'minute', locale);
	if (days < 1) return ago(hours, 'hour', locale);

	const [unit, length] = LONG_UNITS.find(([, shortest]) => days >= shortest) ?? ['day', 1];

	return ago(Math.floor(days / length), unit, locale);
}

/** Days have names of their own, as "yesterday". "Last week" would be wrong for many a day that is seven days past. */
function ago(count: number, unit: Intl.RelativeTimeFormatUnit, locale: string): string {
	const numeric = unit === 'day' ? 'auto' : 'always';

	return distances(locale, { numeric }).format(-count, unit);
}

/** The day `YYYY-MM-DD` of a time, by the device's own calendar. */
function localDay(time: number): string {
	const date = new Date(time);

	return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
		.map((part) => String(part).padStart(2, '0'))
		.join('-');
}

/** "3.4 MB". */
export function formatBytes(bytes: number, locale: string): string {
	const megabytes = bytes / 1_000_000;
	const [value, unit] = megabytes >= 1 ? [megabytes, 'megabyte'] : [bytes / 1_000, 'kilobyte'];

	return numbers(locale, {
		style: 'unit',
		unit,
		unitDisplay: 'short',
		maximumFractionDigits: value < 10 ? 1 : 0,
	}).format(value);
}
