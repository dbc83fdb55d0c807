import type { CatalogueQuery, PathCard } from '@learning-paths/contract';
import { CARD_COLUMNS, cardJoins } from './card-columns.ts';
import { like } from './like.ts';
import type { Sql } from './sql.ts';

const PAGE = {
	name: 'catalogue-page',
	text: `
		with hits as (
			select visible.learning_path, visible.revision
			from learning.visible_paths(null) as visible
			join learning_path_revisions as revision on revision.id = visible.revision
			where $1 = ''
				or revision.document ->> 'title' ilike $1
				or revision.document ->> 'description' ilike $1
		)
		select ${CARD_COLUMNS}, count(*) over () as total
		from hits
		${cardJoins('hits')}
		order by lower(revision.document ->> 'title'), revision.learning_path
		limit $2 offset $3`,
};

const TOTAL = {
	name: 'catalogue-total',
	text: `
		select count(*) as total
		from learning.visible_paths(null) as visible
		join learning_path_revisions as revision on revision.id = visible.revision
		where $1 = ''
			or revision.document ->> 'title' ilike $1
			or revision.document ->> 'description' ilike $1`,
};

/** One page of the public published paths, by title; `total` counts all pages. */
export async function findCatalogue(
	query: CatalogueQuery,
	sql: Sql,
): Promise<{ cards: PathCard[]; total: number }> {
	const pattern = like(query.search);
	const rows = await sql.query<PathCard & { total: string }>(PAGE, [
		pattern,
		query.size,
		(query.page - 1) * query.size,
	]);
	const [first] = rows;

	if (!first) {
		// A page beyond the last has no row to carry the count.
		const [count] = await sql.query<{ total: string }>(TOTAL, [pattern]);

		return { cards: [], total: Number(count?.total ?? 0) };
	}

	return { cards: rows.map(({ total: _, ...card }) => card), total: Number(first.total) };
}
