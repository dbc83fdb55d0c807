import { type CatalogueQuery, type PathCard, wordsOf } from '@learning-paths/contract';
import { isLikelyMeant } from '../domain/is-likely-meant.ts';
import { type SearchQuery, searchQuery } from '../domain/search-query.ts';
import { CARD_COLUMNS, cardJoins } from './card-columns.ts';
import { findSimilarWords } from './similar-words.ts';
import type { Sql, Statement } from './sql.ts';

/** Looking up similar words is the dear part of a search; nobody misspells more words than this. */
const MAX_FORGIVEN = 8;

/** One page by title. */
const ALL = {
	name: 'catalogue-all',
	text: pageOf({
		all: `
			select visible.learning_path, visible.revision, lower(card.title) as place
			from learning.visible_paths(null) as visible
			join learning.revision_cards as card on card.revision = visible.revision`,
		hits: 'select * from found',
		order: 'place, learning_path',
	}),
};

/**
 * One page of hits: by the kind of hit, then by how many of the words are there as they were typed, then by title. A common word
 * has thousands of hits, and each is counted; but a kind of hit that cannot be on this page is not ranked.
 */
const FOUND = {
	name: 'catalogue-found',
	text: pageOf({
		all: `
			select visible.learning_path, visible.revision,
				case
					when search.learning_path in (select learning.paths_with($3::tsquery))
					then ${placeIn('$5')}
					else 4 + ${placeIn('$6')}
				end as tier
			from learning.paths_with($4::tsquery) as found (learning_path)
			join learning.path_search as search on search.learning_path = found.learning_path
			join learning.visible_paths(null) as visible
				on visible.learning_path = search.learning_path and visible.revision = search.revision`,
		hits: `
			select found.*, ts_rank(search.heads, $7::tsquery) as rank, lower(card.title) as place
			from found
			join learning.path_search as search on search.learning_path = found.learning_path
			join learning.revision_cards as card on card.revision = found.revision
			where tier <= coalesce(
				(select tier from found order by tier limit 1 offset $1::integer + $2::integer - 1),
				8
			)`,
		order: 'tier, rank desc, place, learning_path',
	}),
};

/** One page of the public published paths; `total` counts all pages. Without a search by title, else the best hits first. */
export async function findCatalogue(
	query: CatalogueQuery,
	sql: Sql,
): Promise<{ cards: PathCard[]; total: number }> {
	const page = [query.size, (query.page - 1) * query.size];

	if (query.search === '') return read(ALL, page, sql);

	const words = [...new Set(wordsOf(query.search))];

	// Nothing but punctuation: there is no word that could be found.
	if (words.length === 0) return { cards: [], total: 0 };

	const { typed, likely, typedIn, likelyIn, exact } = await withLikelyWords(words, sql);

	return read(FOUND, [...page, typed, likely, typedIn, likelyIn, exact], sql);
}

async function withLikelyWords(words: readonly string[], sql: Sql): Promise<SearchQuery> {
	const similar = await findSimilarWords(words.slice(0, MAX_FORGIVEN), sql);
	const meant = (typed: string) =>
		similar.filter(({ term, word }) => term === typed && isLikelyMeant(typed, word)).map(({ word }) => word);

	return searchQuery(words, new Map(words.map((word) => [word, meant(word)])));
}

async function read(
	statement: Statement,
	values: readonly unknown[],
	sql: Sql,
): Promise<{ cards: PathCard[]; total: number }> {
	const [row] = await sql.query<{ cards: PathCard[]; total: number }>(statement, values);

	if (!row) throw new Error('A count gave no row');

	return row;
}

/** 1 to 4: title, description, steps, blocks. @param queries The parameter that holds the queries of the first three. */
function placeIn(queries: string): string {
	const nth = (at: number) => `search.heads @@ (${queries}::tsquery[])[${at}]`;

	return `case when ${nth(1)} then 1 when ${nth(2)} then 2 when ${nth(3)} then 3 else 4 end`;
}

/**
 * Counts and sorts by as little as possible: what cards show is read for the one page alone.
 *
 * @param plan.all What is counted. @param plan.hits Of these, as `found`, at least those of the page, with what they are sorted by.
 */
function pageOf(plan: { all: string; hits: string; order: string }): string {
	return `
		with found as materialized (${plan.all}),
		hits as (${plan.hits}),
		page as (
			select * from hits order by ${plan.order} limit $1 offset $2
		),
		numbered as (
			select *, row_number() over (order by ${plan.order}) as position from page
		),
		cards as (
			select numbered.position, ${CARD_COLUMNS} from numbered ${cardJoins('numbered')}
		)
		select
			(select count(*)::integer from found) as total,
			(select coalesce(json_agg(to_jsonb(cards) - 'position' order by position), '[]') from cards) as cards`;
}
