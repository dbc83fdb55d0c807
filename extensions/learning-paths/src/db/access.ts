import type { Sql } from './sql.ts';

export interface VisiblePath {
	/** Row id of the published revision. */
	revision: string;
	assigned: boolean;
}

const VISIBLE = {
	name: 'access-visible',
	text: 'select revision, assigned from learning.visible_paths($2::uuid) where learning_path = $1',
};

const MAY_FETCH = {
	name: 'access-may-fetch',
	text: `
		select exists (
			select from learning.revision_assets as asset
			join learning_path_revisions as revision on revision.id = asset.revision
			join learning.visible_paths($2::uuid) as visible on visible.learning_path = revision.learning_path
			where asset.file = $1
		) as allowed`,
};

/**
 * The gate: what a learner may see of a path.
 *
 * @param profile null when nobody is signed in.
 * @returns null when they may not see it, whatever the reason.
 */
export async function findVisiblePath(
	path: string,
	profile: string | null,
	sql: Sql,
): Promise<VisiblePath | null> {
	const [row] = await sql.query<VisiblePath>(VISIBLE, [path, profile]);

	return row ?? null;
}

/** Whether a published path that the learner may see uses this file. */
export async function mayFetchFile(file: string, profile: string | null, sql: Sql): Promise<boolean> {
	const [row] = await sql.query<{ allowed: boolean }>(MAY_FETCH, [file, profile]);

	return row?.allowed ?? false;
}
