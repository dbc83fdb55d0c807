import { connect } from './connect.ts';

/**
 * Tells every device to compare everything anew: after a backup was restored, their checkpoints, and what they take for
 * acknowledged, speak of a database that is gone. Safe at any time; it costs each device one full comparison.
 *
 * @returns the number of learners
 */
export async function beginGeneration(databaseUrl: string): Promise<number> {
	const client = await connect(databaseUrl);
	try {
		const { rowCount } = await client.query('update learning.sync_clock set generation = gen_random_uuid()');
		return rowCount ?? 0;
	} finally {
		await client.end();
	}
}
