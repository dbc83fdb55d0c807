import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { wordsOf } from './words-of.ts';

describe('words of a text', () => {
	it.each([
		['Brot, backen!', ['brot', 'backen']],
		['Bäcker und Bäckerin', ['backer', 'und', 'backerin']],
		['Grüße aus der Straße', ['grusse', 'aus', 'der', 'strasse']],
		['Ba\u0308cker', ['backer']],
		['Crème brûlée, l’été', ['creme', 'brulee', 'l', 'ete']],
		['Ålesund Øst Łódź İstanbul', ['alesund', 'ost', 'lodz', 'istanbul']],
		['Ёлка й', ['елка', 'и']],
		['100 % of_it \\ \' " & | ! ( ) : * <->', ['100', 'of', 'it']],
		['C++ and v2.5', ['c', 'and', 'v2', '5']],
		['ﬁne ①', ['fine', '1']],
		['Bread🍞bread', ['bread', '🍞', 'bread']],
		['हिन्दी', ['हिन्दी']],
		['한국어', ['한국어']],
		['东京大学 是', ['东京', '大学', '是']],
		['\u0000\ud800 a', ['a']],
		['', []],
	])('%j', (text, words) => {
		expect(wordsOf(text)).toEqual(words);
	});

	it('cuts what is too long for a word', () => {
		expect(wordsOf('x'.repeat(100)).map((word) => word.length)).toEqual([40, 40, 20]);
	});
});

test('words of any text hold nothing that a query could take for an operator, and are words already', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
			for (const word of wordsOf(text)) {
				expect(word).toMatch(/^(?:[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic})$/u);
				expect(word).not.toMatch(/['\\\s]/);
			}
		}),
	);
});
