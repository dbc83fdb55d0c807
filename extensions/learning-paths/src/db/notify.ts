import type { Sql } from './sql.ts';

const NOTIFY = { name: 'notify', text: 'select pg_notify($1, $2)' };

/** Tells every node that listens. @param payload Less than 8,000 bytes: Postgres refuses more. */
export async function notify(channel: string, payload: string, sql: Sql): Promise<void> {
	await sql.query(NOTIFY, [channel, payload]);
}
