import { describe, expect, it } from 'vitest';
import { dayDistance } from './day-distance.ts';
import { formatAgo, formatBytes, formatDay } from './formats.ts';
import { regionOf } from './region-of.ts';

const now = new Date(2026, 4, 10, 23, 30).getTime();

describe('dayDistance', () => {
	it.each([
		['2026-05-10', 0],
		['2026-05-11', 1],
		['2026-05-09', -1],
		['2026-06-10', 31],
		['2027-05-10', 365],
	])('counts calendar days to %s', (day, days) => {
		expect(dayDistance(day, now)).toBe(days);
	});
});

describe('formatAgo', () => {
	it.each([
		[30, null],
		[60, '1 minute ago'],
		[7_200, '2 hours ago'],
		[86_400, 'yesterday'],
		[20 * 86_400, '2 weeks ago'],
		[-500, null],
	])('says how long ago %i seconds were', (seconds, words) => {
		expect(formatAgo(now - seconds * 1000, now, 'en')).toBe(words);
	});

	/** 10 May 2026 is a Sunday. Hours were divided by 24, and "yesterday" and "last week" said of the wrong days. */
	it.each([
		['yesterday', new Date(2026, 4, 9, 22, 0), 'en', 'yesterday'],
		['Friday night, 47 hours before', new Date(2026, 4, 8, 23, 0), 'en', '2 days ago'],
		['Friday night, 47 hours before', new Date(2026, 4, 8, 23, 0), 'de', 'vorgestern'],
		['Monday of this week', new Date(2026, 4, 4, 0, 5), 'en', '6 days ago'],
		['Monday of last week', new Date(2026, 3, 27, 12, 0), 'en', '1 week ago'],
		['five weeks before', new Date(2026, 3, 5, 12, 0), 'en', '1 month ago'],
		['fourteen months before', new Date(2025, 2, 5, 12, 0), 'en', '1 year ago'],
	])('counts days by the calendar: %s', (_, time, locale, words) => {
		expect(formatAgo(time.getTime(), new Date(2026, 4, 10, 22, 0).getTime(), locale)).toBe(words);
	});
});

it('writes sizes and days as the language does', () => {
	expect(formatBytes(3_456_789, 'en')).toBe('3.5 MB');
	expect(formatBytes(3_456_789, 'de')).toBe('3,5 MB');
	expect(formatBytes(900, 'en')).toBe('0.9 kB');
	expect(formatDay('2026-05-03', now, 'en-GB')).toBe('3 May');
	expect(formatDay('2026-05-03', now, 'de')).toBe('3. Mai');
	expect(formatDay('2030-05-03', now, 'en-GB')).toBe('3 May 2030');
});

it('follows the region of the device where it speaks the language', () => {
	expect(regionOf('en', ['de-AT', 'en-GB', 'en-US'])).toBe('en-GB');
	expect(regionOf('de', ['en-GB'])).toBe('de');
	// Of Chromium on a machine without a language: a date was an error, and what held it could not be shown.
	expect(regionOf('en', ['en-US@posix'])).toBe('en');
	expect(regionOf('en', ['en-US@posix', 'en-GB'])).toBe('en-GB');
});
