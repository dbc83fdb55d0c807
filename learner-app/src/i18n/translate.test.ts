import { describe, expect, it } from 'vitest';
import { translate } from './translate.ts';

describe('translate', () => {
	it('fills values in, and leaves a name without a value to be seen', () => {
		expect(translate('Hello {name}, {missing}', 'en', { name: 'Ada' })).toBe('Hello Ada, {missing}');
	});

	it('does not read a value as a pattern', () => {
		expect(translate('{title}!', 'en', { title: '$& {name}', name: 'x' })).toBe('$& {name}!');
	});

	it.each([
		[0, 'none'],
		[1, '1 step'],
		[2, '2 steps'],
	])('picks the form for %i', (count, text) => {
		expect(translate({ zero: 'none', one: '{count} step', other: '{count} steps' }, 'en', { count })).toBe(
			text,
		);
	});

	it('follows the plural rules of the language', () => {
		const message = { one: 'one', few: 'few', many: 'many', other: 'other' };

		expect([1, 3, 5].map((count) => translate(message, 'pl', { count }))).toEqual(['one', 'few', 'many']);
	});
});
