import type { Asset } from '@learning-paths/contract';
import type { BlockKind } from '../blocks/block-kind.ts';
import type { Draft, DraftBlock } from '../domain/draft.ts';
import { findAssets } from './assets.ts';
import type { Sql } from './sql.ts';

interface PathRow {
	id: string;
	title: string;
	description: string | null;
	cover: string | null;
}

interface StepRow {
	id: string;
	title: string | null;
	required: boolean;
}

interface JunctionRow {
	id: string;
	step: string;
	collection: string;
	item: string;
}

const PATH = {
	name: 'draft-path',
	text: 'select id, title, description, cover from learning_paths where id = $1',
};

const STEPS = {
	name: 'draft-steps',
	text: 'select id, title, required from learning_path_steps where learning_path = $1 order by sort nulls last, id',
};

const JUNCTIONS = {
	name: 'draft-junctions',
	text: `
		select junction.id, junction.step, junction.collection, junction.item
		from learning_path_step_blocks as junction
		join learning_path_steps as step on step.id = junction.step
		where step.learning_path = $1
		order by junction.sort nulls last, junction.id`,
};

/**
 * A path as its editors have it now; null when there is no such path. Blocks of a kind that this server does not know, or
 * whose row is gone, are left out. It takes several looks: to have no edit come in between, lock the path first.
 */
export async function findDraft(path: string, kinds: readonly BlockKind[], sql: Sql): Promise<Draft | null> {
	const [row] = await sql.query<PathRow>(PATH, [path]);

	if (!row) return null;

	const steps = await sql.query<StepRow>(STEPS, [path]);
	const junctions = await sql.query<JunctionRow>(JUNCTIONS, [path]);
	const rows = await findBlockRows(junctions, kinds, sql);
	const assets = await findAssets([...(row.cover ? [row.cover] : []), ...filesOf(rows, kinds)], sql);

	return {
		...row,
		steps: steps.map((step) => ({ ...step, blocks: blocksOf(step.id, junctions, rows) })),
		assets: new Map(assets.map((asset): [string, Asset] => [asset.id, asset])),
	};
}

/** Block rows by collection, then by id. */
type BlockRows = ReadonlyMap<string, ReadonlyMap<string, Record<string, unknown>>>;

async function findBlockRows(
	junctions: readonly JunctionRow[],
	kinds: readonly BlockKind[],
	sql: Sql,
): Promise<BlockRows> {
	const rows = new Map<string, ReadonlyMap<string, Record<string, unknown>>>();

	for (const { collection } of kinds) {
		const ids = junctions
			.filter((junction) => junction.collection === collection)
			.map((junction) => junction.item);

		if (ids.length === 0) continue;

		// The collection's name comes from the block kind's own code, never from input.
		const statement = {
			name: `draft-${collection}`,
			text: `select id::text, to_json(block) as row from ${collection} as block where id::text = any ($1)`,
		};
		const found = await sql.query<{ id: string; row: Record<string, unknown> }>(statement, [ids]);

		rows.set(collection, new Map(found.map(({ id, row }) => [id, row])));
	}

	return rows;
}

function blocksOf(step: string, junctions: readonly JunctionRow[], rows: BlockRows): DraftBlock[] {
	return junctions
		.filter((junction) => junction.step === step)
		.flatMap((junction) => {
			const row = rows.get(junction.collection)?.get(junction.item);

			return row ? [{ id: junction.id, collection: junction.collection, row }] : [];
		});
}

function filesOf(rows: BlockRows, kinds: readonly BlockKind[]): string[] {
	return kinds.flatMap((kind) =>
		[...(rows.get(kind.collection)?.values() ?? [])].flatMap((row) => kind.files(row)),
	);
}
