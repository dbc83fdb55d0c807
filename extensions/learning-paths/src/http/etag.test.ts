import { expect, test } from 'vitest';
import { namesEtag } from './etag.ts';

test.each([
	[undefined, false],
	['', false],
	['"b"', false],
	['"a"', true],
	['W/"a"', true],
	['"b", W/"a"', true],
	['a', false],
])('If-None-Match: %s', (header, expected) => {
	expect(namesEtag(header, '"a"')).toBe(expected);
});
