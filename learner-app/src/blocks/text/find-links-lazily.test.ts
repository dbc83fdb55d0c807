import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { findLinksLazily } from './find-links-lazily.ts';

const { linkify: whole } = new MarkdownIt({ linkify: true });
const { linkify: lazy } = new MarkdownIt({ linkify: true });

findLinksLazily(lazy);

describe('findLinksLazily', () => {
	it('never passes over a link, and finds the same ones', () => {
		const scraps = [
			'http',
			'HTTPS:',
			'://',
			'//',
			'mailto:',
			'@',
			'.',
			' ',
			'(',
			'ann',
			'example.org',
			'localhost',
		];
		const texts = fc
			.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 3 })))
			.map((all) => all.join(''));

		fc.assert(
			fc.property(texts, (text) => {
				const links = whole.match(text);

				expect(lazy.match(text)).toEqual(links ?? []);
				expect({ text, isPassedOver: whole.test(text) && !lazy.test(text) }).toEqual({
					text,
					isPassedOver: false,
				});
			}),
			{ numRuns: 1_000 },
		);
	});
});
