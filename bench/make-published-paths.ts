import type { PathDocument } from '@learning-paths/contract';
import type { Client } from 'pg';

/** Puts published public paths into a database, as if editors had made them; the triggers do their part as ever. */
export async function makePublishedPaths(documents: readonly PathDocument[], client: Client): Promise<void> {
	// In portions: one statement's parameters have to fit into memory twice.
	for (let from = 0; from < documents.length; from += 50) {
		const portion = documents.slice(from, from + 50);

		await client.query(
			`with given as (select document, gen_random_uuid() as revision from unnest($1::jsonb[]) as document),
			paths as (
				insert into learning_paths (id, title, status, visibility)
				select (document ->> 'id')::uuid, document ->> 'title', 'draft', 'public' from given
				returning id
			),
			revisions as (
				insert into learning_path_revisions (id, learning_path, number, document, assets, fingerprint, published_at)
				select revision, (document ->> 'id')::uuid, 1, document::json,
					case when document -> 'cover' = 'null' then '[]' else jsonb_build_array(document -> 'cover') end::json,
					'bench', now()
				from given
				returning id
			)
			select count(*) from paths, revisions`,
			[portion.map((document) => JSON.stringify(document))],
		);
		await client.query(
			`update learning_paths as path set published_revision = revision.id, status = 'published'
			from learning_path_revisions as revision
			where revision.learning_path = path.id and path.id = any ($1)`,
			[portion.map(({ id }) => id)],
		);
	}
}
