import type { Sql } from './sql.ts';

const WORKED_ON = {
	name: 'usage-worked-on',
	text: `
		select path.title from learning_paths as path
		where path.id = any ($1::uuid[])
			and (
				exists (select from learning_path_progress where learning_path = path.id)
				or exists (select from learning_path_completions where learning_path = path.id)
			)
		limit 1`,
};

const SHOWN = {
	name: 'usage-shown',
	text: `
		select path.title from learning.revision_assets as asset
		join learning_paths as path on path.published_revision = asset.revision and path.status = 'published'
		where asset.file = any ($1::uuid[])
		limit 1`,
};

/** Title of one of these paths that a learner has worked on; null when nobody has worked on any. */
export async function titleOfWorkedOn(paths: readonly unknown[], sql: Sql): Promise<string | null> {
	const [row] = await sql.query<{ title: string }>(WORKED_ON, [paths]);

	return row?.title ?? null;
}

/** Title of a published path that shows one of these files; null when none does. */
export async function titleOfPathShowing(files: readonly unknown[], sql: Sql): Promise<string | null> {
	const [row] = await sql.query<{ title: string }>(SHOWN, [files]);

	return row?.title ?? null;
}
