import type { Asset, PathDocument } from '@learning-paths/contract';
import type { Sql } from './sql.ts';

export interface NewRevision {
	path: string;
	number: number;
	document: PathDocument;
	assets: readonly Asset[];
	fingerprint: string;
	publishedBy: string | null;
	note: string | null;
	minor: boolean;
}

const DOCUMENT = {
	name: 'revision-document',
	text: 'select document from learning_path_revisions where id = $1',
};

const NUMBERED = {
	name: 'revision-numbered',
	text: 'select document from learning_path_revisions where learning_path = $1 and number = $2',
};

const PUBLISHED = {
	name: 'revision-published',
	text: `
		select revision.document
		from learning_paths as path
		join learning_path_revisions as revision on revision.id = path.published_revision
		where path.id = $1`,
};

const VISIBLE = { name: 'revision-visible', text: `${PUBLISHED.text} and path.status = 'published'` };

const LATEST = {
	name: 'revision-latest',
	text: 'select max(number) as number from learning_path_revisions where learning_path = $1',
};

const LOCK_PATH = {
	name: 'revision-lock-path',
	text: 'select id from learning_paths where id = $1 for no key update',
};

const INSERT = {
	name: 'revision-insert',
	text: `
		insert into learning_path_revisions
			(id, learning_path, number, document, assets, fingerprint, published_by, published_at, note, minor)
		values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, to_timestamp($7 / 1000.0), $8, $9)
		returning id`,
};

const POINT = {
	name: 'revision-point',
	text: `
		update learning_paths set published_revision = $2, status = 'published', unpublished_changes = false
		where id = $1`,
};

/** The document of a revision by its row id. */
export async function findDocument(revision: string, sql: Sql): Promise<PathDocument | null> {
	const [row] = await sql.query<{ document: PathDocument }>(DOCUMENT, [revision]);

	return row?.document ?? null;
}

/** The document of a path's revision by its number. */
export async function findNumberedDocument(
	path: string,
	number: number,
	sql: Sql,
): Promise<PathDocument | null> {
	const [row] = await sql.query<{ document: PathDocument }>(NUMBERED, [path, number]);

	return row?.document ?? null;
}

/**
 * The document that a path's learners see, or would see if it were visible; null when it was never published.
 *
 * @param options.onlyVisible Null also when it is hidden or archived.
 */
export async function findPublishedDocument(
	path: string,
	sql: Sql,
	options: { onlyVisible?: boolean } = {},
): Promise<PathDocument | null> {
	const [row] = await sql.query<{ document: PathDocument }>(options.onlyVisible ? VISIBLE : PUBLISHED, [
		path,
	]);

	return row?.document ?? null;
}

/**
 * Takes the path until the transaction ends: two editors who publish at once get two numbers, and no edit comes in between, since
 * every edit takes its path as well (`learning.mark_changed`). Whoever locks more, locks the path first. False when there is no
 * such path.
 */
export async function lockPath(path: string, sql: Sql): Promise<boolean> {
	const rows = await sql.query(LOCK_PATH, [path]);

	return rows.length > 0;
}

/** Number of a path's newest revision; 0 when it was never published. */
export async function latestNumber(path: string, sql: Sql): Promise<number> {
	const [row] = await sql.query<{ number: number | null }>(LATEST, [path]);

	return row?.number ?? 0;
}

/** Stores a revision and puts it before the learners. @returns its row id. */
export async function publishRevision(revision: NewRevision, sql: Sql): Promise<string> {
	const [row] = await sql.query<{ id: string }>(INSERT, [
		revision.path,
		revision.number,
		JSON.stringify(revision.document),
		JSON.stringify(revision.assets),
		revision.fingerprint,
		revision.publishedBy,
		revision.document.publishedAt,
		revision.note,
		revision.minor,
	]);

	if (!row) throw new Error('An insert gave no row');

	await sql.query(POINT, [revision.path, row.id]);

	return row.id;
}
