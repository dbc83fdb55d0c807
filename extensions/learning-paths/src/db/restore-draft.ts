import type { Block, PathDocument } from '@learning-paths/contract';
import { randomUUID } from 'node:crypto';
import type { BlockKind } from '../blocks/block-kind.ts';
import { findAssets } from './assets.ts';
import type { Sql } from './sql.ts';

const PATH = {
	name: 'restore-path',
	text: `
		update learning_paths
		set title = $2, description = $3, cover = $4, user_updated = $5, date_updated = now()
		where id = $1`,
};

/** As when an editor takes a step out in the Studio: it stays at hand, and nobody's progress is touched. */
const TAKE_OUT = {
	name: 'restore-take-out',
	text: `
		update learning_path_steps set learning_path = null
		where learning_path = $1 and not (id = any ($2::uuid[]))`,
};

const ELSEWHERE = {
	name: 'restore-elsewhere',
	text: 'select id from learning_path_steps where id = any ($2::uuid[]) and learning_path <> $1',
};

const STEP = {
	name: 'restore-step',
	text: `
		insert into learning_path_steps (id, learning_path, sort, title, required, user_created, date_created)
		values ($1, $2, $3, $4, $5, $6, now())
		on conflict (id) do update
		set learning_path = excluded.learning_path,
			sort = excluded.sort,
			title = excluded.title,
			required = excluded.required,
			user_updated = $6,
			date_updated = now()`,
};

/** Their block rows go with them, by the trigger that collects blocks which no step holds. */
const CLEAR = {
	name: 'restore-clear',
	text: 'delete from learning_path_step_blocks where step = any ($1::uuid[])',
};

/** A block that has moved to a step outside this path keeps its id there; here it comes back under a new one. */
const JUNCTION = {
	name: 'restore-junction',
	text: `
		insert into learning_path_step_blocks (id, step, sort, collection, item)
		select
			case when exists (select from learning_path_step_blocks where id = $1::uuid)
				then gen_random_uuid() else $1::uuid
			end, $2, $3, $4, $5`,
};

/** The published revision is the draft again: nothing is left to publish, whatever the triggers saw on the way. */
const SETTLE = {
	name: 'restore-settle',
	text: `
		update learning_paths as path set unpublished_changes = false
		from learning_path_revisions as revision
		where path.id = $1 and revision.id = path.published_revision and revision.number = $2`,
};

/**
 * Makes the draft of a path what a published document says: its steps under their own ids, so that learners' progress on them
 * counts on. The caller has locked the path.
 *
 * @returns how many files and blocks could not come back.
 */
export async function restoreDraft(
	document: PathDocument,
	by: { editor: string; kinds: readonly BlockKind[] },
	sql: Sql,
): Promise<number> {
	const { id: path, title, description } = document;
	const cover = document.cover && (await fileOrNull(document.cover.id, sql));
	const stepIds = await freeStepIds(document, sql);
	let missing = document.cover && !cover ? 1 : 0;

	await sql.query(PATH, [path, title, description, cover, by.editor]);
	await sql.query(TAKE_OUT, [path, stepIds]);
	await sql.query(CLEAR, [stepIds]);

	for (const [index, step] of document.steps.entries()) {
		const id = stepIds[index];

		await sql.query(STEP, [id, path, index + 1, step.title, step.required, by.editor]);

		for (const [place, block] of step.blocks.entries()) {
			const target = await restoreBlock(block, by.kinds, sql);

			if (target) await sql.query(JUNCTION, [block.id, id, place + 1, target.collection, target.item]);
			else missing += 1;
		}
	}

	await sql.query(SETTLE, [path, document.revision]);

	return missing;
}

/** The steps' own ids, but for steps that meanwhile belong to another path: taking them from there would be a theft. */
async function freeStepIds({ id, steps }: PathDocument, sql: Sql): Promise<string[]> {
	const ids = steps.map((step) => step.id);
	const elsewhere = await sql.query<{ id: string }>(ELSEWHERE, [id, ids]);
	const taken = new Set(elsewhere.map((step) => step.id));

	return ids.map((step) => (taken.has(step) ? randomUUID() : step));
}

/** Null when its kind is not installed any more, or a file that it shows is gone. */
async function restoreBlock(
	block: Block,
	kinds: readonly BlockKind[],
	sql: Sql,
): Promise<{ collection: string; item: string } | null> {
	const kind = kinds.find((candidate) => candidate.kind === block.kind);

	if (!kind) return null;

	const row = kind.restore(block);
	const files = kind.files(row);

	if ((await findAssets(files, sql)).length < files.length) return null;

	const item = randomUUID();
	// Names of collections and columns come from the block kind's own code, never from input.
	const columns = ['id', ...Object.keys(row)].map((column) => `"${column}"`).join(', ');
	const insert = {
		name: `restore-${kind.collection}`,
		text: `
			insert into ${kind.collection} (${columns})
			select ${columns} from json_populate_record(null::${kind.collection}, $1)`,
	};

	await sql.query(insert, [JSON.stringify({ ...row, id: item })]);

	return { collection: kind.collection, item };
}

async function fileOrNull(file: string, sql: Sql): Promise<string | null> {
	return (await findAssets([file], sql))[0]?.id ?? null;
}
