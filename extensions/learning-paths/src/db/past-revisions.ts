import type { PastRevision } from '@learning-paths/contract';
import type { Sql } from './sql.ts';
import { millis } from './time.ts';

const LIST = {
	name: 'past-revisions',
	text: `
		select revision.number, ${millis('revision.published_at')} as "publishedAt",
			coalesce(nullif(trim(concat_ws(' ', editor.first_name, editor.last_name)), ''), editor.email) as "publishedBy",
			revision.note, coalesce(revision.minor, false) as minor,
			revision.id is not distinct from path.published_revision as current
		from learning_path_revisions as revision
		join learning_paths as path on path.id = revision.learning_path
		left join directus_users as editor on editor.id = revision.published_by
		where revision.learning_path = $1
		order by revision.number desc`,
};

/** A path's revisions, the newest first. */
export async function findPastRevisions(path: string, sql: Sql): Promise<PastRevision[]> {
	return sql.query<PastRevision>(LIST, [path]);
}
