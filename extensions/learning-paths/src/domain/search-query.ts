/** A search, as Postgres' text search takes it; every one is a `tsquery` as text. */
export interface SearchQuery {
	/** Every word, as it was typed or as the beginning of a longer one. */
	typed: string;
	/** The same, or a word that it may have meant. */
	likely: string;
	/** `typed` in the best places only, the best first: all words in the title, in title or description, in these or a step's title. */
	typedIn: string[];
	likelyIn: string[];
	/** The whole words that were typed: a hit with them is better than one that only begins so. */
	exact: string;
}

/** A hit is as good as its weakest word, so each place takes in the better ones. Blocks are in no list: they are what is left. */
const PLACES = ['A', 'AB', 'ABC'];

/**
 * Makes the queries of a search.
 *
 * @param words What was typed, as `wordsOf` gives it: letters and digits alone, nothing that could be an operator. At least one.
 * @param meant For a word, others that it may have meant.
 */
export function searchQuery(
	words: readonly string[],
	meant: ReadonlyMap<string, readonly string[]>,
): SearchQuery {
	const typed = (places: string) => words.map((word) => `'${word}':*${places}`).join(' & ');
	const likely = (places: string) =>
		words
			.map((word) => {
				const others = (meant.get(word) ?? []).map((other) =>
					places ? `'${other}':${places}` : `'${other}'`,
				);

				return `(${[`'${word}':*${places}`, ...others].join(' | ')})`;
			})
			.join(' & ');

	return {
		// Without places: the index knows none, and would have every hit looked at again.
		typed: typed(''),
		likely: likely(''),
		typedIn: PLACES.map(typed),
		likelyIn: PLACES.map(likely),
		exact: words.map((word) => `'${word}'`).join(' | '),
	};
}
