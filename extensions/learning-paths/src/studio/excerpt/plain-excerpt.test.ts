import { describe, expect, test } from 'vitest';
import { plainExcerpt } from './plain-excerpt.ts';

describe('an excerpt of Markdown', () => {
	test.each([
		['## Check, then call\n\nFirst look.', 'Check, then call First look.'],
		['1. Stand to the side\n2. **Lean** them _well_ forward', 'Stand to the side Lean them _well_ forward'],
		['> A quote with `code` and ~~a slip~~', 'A quote with code and a slip'],
		['See [the map](https://example.com/a) and ![a loaf](loaf.webp).', 'See the map and a loaf.'],
		['| Wind | Colour |\n| --- | :---: |\n| 5 kn | blue |', 'Wind Colour 5 kn blue'],
		['```js\nconst two = 1 + 1;\n```', 'const two = 1 + 1;'],
		['***\n\nAfter the line', 'After the line'],
	])('%j reads %j', (markdown, words) => {
		expect(plainExcerpt(markdown)).toBe(words);
	});

	test('signs that mean themselves stay', () => {
		expect(plainExcerpt('2 * 3 * 4, snake_case_name, a < b')).toBe('2 * 3 * 4, snake_case_name, a < b');
	});

	test('what is no text is nothing, and a long text is cut', () => {
		expect(plainExcerpt(null)).toBe('');
		expect(plainExcerpt({})).toBe('');
		expect(plainExcerpt('word '.repeat(1_000))).toHaveLength(240);
	});
});
