import { connect } from '../database/connect.ts';
import { startEmbeddedPostgres } from '../postgres/start-embedded-postgres.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

export interface Database {
	url: string;
	/** Resolves when the embedded Postgres has ended; a database of the operator's never tells. */
	ended: Promise<void>;
	close: () => Promise<void>;
}

/** The database of the instance: the operator's own, or the embedded one, which this starts. */
export async function openDatabase({ databaseUrl, dataDir }: Settings, secrets: Secrets): Promise<Database> {
	if (databaseUrl !== null) {
		const client = await connect(databaseUrl);
		await client.end();
		return { url: databaseUrl, ended: new Promise(() => undefined), close: () => Promise.resolve() };
	}
	const cluster = await startEmbeddedPostgres({ dataDir, password: secrets.databasePassword });
	return { url: cluster.url('postgres'), ended: cluster.ended, close: () => cluster.stop() };
}
