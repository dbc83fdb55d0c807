import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect } from '../../../../../directus/src/database/connect.ts';
import { sharedInstance } from '../../../../../directus/src/testing/shared-instance.ts';

interface Column {
	table: string;
	column: string;
	type: string;
}

/** Every column of the collections that the snapshot describes. */
const COLUMNS = `
	select format('%I', class.relname) as table, format('%I', attribute.attname) as column,
		format_type(attribute.atttypid, attribute.atttypmod) as type
	from directus_collections
	join pg_class as class on class.relname = directus_collections.collection and class.relkind = 'r'
	join pg_attribute as attribute on attribute.attrelid = class.oid and attribute.attnum > 0 and not attisdropped`;

let client: Awaited<ReturnType<typeof connect>>;

beforeAll(async () => {
	client = await connect((await sharedInstance()).databaseUrl);
});

afterAll(() => client.end());

/**
 * Found when a snapshot that changed a step's field could not be applied to an instance that had triggers: Directus sets the
 * column's type anew, and Postgres refuses it for what a trigger's head or a view names.
 */
it('ties no column that Directus may want to alter', async () => {
	const { rows } = await client.query<Column>(COLUMNS);
	const tied: string[] = [];

	for (const { table, column, type } of rows) {
		await client.query('begin');

		try {
			await client.query(`alter table ${table} alter column ${column} type ${type} using ${column}::${type}`);
		} catch (error) {
			tied.push(`${table}.${column}: ${String(error)}`);
		}

		await client.query('rollback');
	}

	expect(rows.length).toBeGreaterThan(50);
	expect(tied).toEqual([]);
});
