import type { PathDocument } from '@learning-paths/contract';
import type { SearchIndex } from '../domain/search-index.ts';
import type { Sql } from './sql.ts';

/** To be raised when other words are made of the same document: servers then make every index anew at their start. */
const RULES = 1;

const INDEX = {
	name: 'search-index',
	text: `
		insert into learning.path_search (learning_path, revision, rules, words, heads)
		values ($1, $2, ${RULES}, array_to_tsvector($3::text[]), $4::tsvector)
		on conflict (learning_path) do update
			set revision = excluded.revision, rules = excluded.rules, words = excluded.words, heads = excluded.heads`,
};

// In order, so that two who publish the same words at once wait for each other one way only.
const WORDS = {
	name: 'search-words',
	text: `
		insert into learning.search_words (word)
		select word from unnest($1::text[]) with ordinality as words (word, position) order by position
		on conflict do nothing`,
};

const STALE = {
	name: 'search-stale',
	text: `
		select path.id as path, revision.id as revision, revision.document
		from learning_paths as path
		join learning_path_revisions as revision on revision.id = path.published_revision
		where not exists (
			select from learning.path_search as search
			where search.learning_path = path.id and search.revision = revision.id and search.rules = ${RULES}
		)
		limit $1
		for no key update of path skip locked`,
};

/** Makes a path findable by the words of this revision, and by no other's. */
export async function indexPath(
	of: { path: string; revision: string },
	index: SearchIndex,
	sql: Sql,
): Promise<void> {
	await sql.query(INDEX, [of.path, of.revision, index.words, index.heads]);
	await sql.query(WORDS, [index.vocabulary]);
}

/** Published paths whose index is missing or of an earlier version, at most so many; taken until the transaction ends. */
export function takeStalePaths(
	limit: number,
	sql: Sql,
): Promise<{ path: string; revision: string; document: PathDocument }[]> {
	return sql.query(STALE, [limit]);
}
