import { expect, test } from 'vitest';
import { formatDuration } from './format-duration.ts';

test.each([
	[null, '–'],
	[0, '0 sec'],
	[59, '59 sec'],
	[150, '3 min'],
	[7_200, '2 hr'],
	[200_000, '2 days'],
])('%s seconds read %s', (seconds, words) => {
	expect(formatDuration(seconds, 'en-US')).toBe(words);
});
