import type { Sql } from './sql.ts';

const TAKEN = {
	name: 'step-blocks-taken',
	text: 'select id from learning_path_step_blocks where id::text = any ($1::text[])',
};

/** Those of these ids under which a step already holds a block. */
export async function takenStepBlocks(ids: readonly string[], sql: Sql): Promise<ReadonlySet<string>> {
	if (ids.length === 0) return new Set();

	const rows = await sql.query<{ id: string }>(TAKEN, [ids]);

	return new Set(rows.map((row) => row.id));
}
