import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRange } from './byte-range.ts';

test.each([
	[undefined, null],
	['', null],
	['bytes=', null],
	['bytes=-', null],
	['bytes=1-0', null],
	['bytes=0-1,3-4', null],
	['bytes 0-1', null],
	['bytes=0-1 ', null],
	['bytes=1e1-', null],
	['bytes=0-99999999999999999999', null],
	['bytes=0-0', { start: 0, end: 0 }],
	['bytes=0-', { start: 0, end: 9 }],
	['bytes=3-5', { start: 3, end: 5 }],
	['bytes=3-999', { start: 3, end: 9 }],
	['bytes=-1', { start: 9, end: 9 }],
	['bytes=-999', { start: 0, end: 9 }],
	['bytes=10-', 'unsatisfiable'],
	['bytes=10-20', 'unsatisfiable'],
	['bytes=-0', 'unsatisfiable'],
])('of ten bytes, %s', (header, expected) => {
	expect(readRange(header, 10)).toEqual(expected);
});

test('of nothing, every range is too much', () => {
	expect(readRange('bytes=0-', 0)).toBe('unsatisfiable');
	expect(readRange('bytes=-5', 0)).toBe('unsatisfiable');
});

test('whatever is asked, a range lies within the file', () => {
	const number = fc.oneof(fc.constant(''), fc.nat().map(String));

	fc.assert(
		fc.property(number, number, fc.nat({ max: 1000 }), (first, last, size) => {
			const range = readRange(`bytes=${first}-${last}`, size);
			const isWithin =
				typeof range !== 'object' ||
				range === null ||
				(range.start >= 0 && range.start <= range.end && range.end < size);

			expect(isWithin).toBe(true);
		}),
	);
});
