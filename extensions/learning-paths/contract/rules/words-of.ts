/** A longer run of letters is cut into several words: no language has such words, and an index entry must stay small. */
const WORD = /[\p{L}\p{M}\p{N}]{1,40}|\p{Extended_Pictographic}/gu;

/** The accents of Latin, Greek and Cyrillic letters. Vowel signs of other scripts are letters to their readers and stay. */
const ACCENTS = /[\u0300-\u036f]/g;

/** Letters that Unicode takes for a letter of their own, and people without them on the keyboard do not. */
const SPELT: Record<string, string> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
};
const SPECIAL = new RegExp(`[${Object.keys(SPELT).join('')}]`, 'g');

const WITHOUT_SPACES =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The words of a text as search compares them: lower case, without accents, in order. Server and app share this rule, so that
 * both find and mark the same; nothing of it depends on the language, because one catalogue holds many.
 */
export function wordsOf(text: string): string[] {
	const folded = text
		.normalize('NFKD')
		.replace(ACCENTS, '')
		.toLowerCase()
		// Lower case of some capitals (İ) has an accent again.
		.replace(ACCENTS, '')
		.normalize('NFC')
		.replace(SPECIAL, (letter) => SPELT[letter] ?? letter);
	const spaced = WITHOUT_SPACES.test(folded) ? separated(folded) : folded;

	return spaced.match(WORD) ?? [];
}

/** Where words stand without spaces, dictionaries know where one ends. */
function separated(text: string): string {
	const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);

	return Array.from(segments, ({ segment }) => segment).join(' ');
}
