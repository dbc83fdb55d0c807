import type { Sql } from './sql.ts';

const SIMILAR = {
	name: 'search-similar-words',
	text: `
		select term, similar_word as word
		from unnest($1::text[]) as term
		cross join lateral learning.similar_words(term) as similar_word`,
};

/** Published words that look like these terms, the most similar first; none when the database cannot compare words. */
export async function findSimilarWords(
	terms: readonly string[],
	sql: Sql,
): Promise<{ term: string; word: string }[]> {
	return terms.length === 0 ? [] : sql.query(SIMILAR, [terms]);
}
