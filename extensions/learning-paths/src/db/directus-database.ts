import type { Knex } from 'knex';
import type { Database, Sql } from './sql.ts';

/** The part of a `pg` client that we use. */
interface Connection {
	query(config: { name?: string; text: string; values?: unknown[] }): Promise<{ rows: unknown[] }>;
}

/** Knex' client, which it leaves untyped. */
interface Pool {
	acquireConnection(): Promise<Connection>;
	releaseConnection(connection: Connection): Promise<void>;
}

/**
 * Our statements on Directus' own connection pool: one pool to size and to watch, and prepared statements without Knex'
 * query building on the hot path.
 *
 * @param knex Directus' database, or a transaction of it: then every statement belongs to that transaction.
 */
export function directusDatabase(knex: Knex): Database {
	return {
		query: (statement, values) =>
			withConnection(knex, (connection) => sqlOn(connection).query(statement, values)),

		transaction: (work) =>
			withConnection(knex, async (connection) => {
				await connection.query({ text: 'begin' });

				try {
					const result = await work(sqlOn(connection));

					await connection.query({ text: 'commit' });

					return result;
				} catch (error) {
					// When the connection is gone, so is the transaction: the first error is the one to tell of.
					await connection.query({ text: 'rollback' }).catch(() => undefined);

					throw error;
				}
			}),
	};
}

function sqlOn(connection: Connection): Sql {
	return {
		async query<Row>(statement: { name: string; text: string }, values: readonly unknown[] = []) {
			const result = await connection.query({ ...statement, values: [...values] });

			return result.rows as Row[];
		},
	};
}

async function withConnection<Result>(
	knex: Knex,
	work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
	const pool = knex.client as Pool;
	const connection = await pool.acquireConnection();

	try {
		return await work(connection);
	} finally {
		await pool.releaseConnection(connection);
	}
}
