import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../postgres/start-embedded-postgres.ts';

export interface TestServer {
	/** The address of the database `postgres` of this server; instances make databases of their own. */
	url: string;
	stop(): Promise<void>;
}

/**
 * Starts a Postgres for tests in a temporary folder. It gives up what keeps data over a power cut,
 * because nobody keeps this data; transactions and crashes of Directus behave as ever.
 */
export async function startTestServer(): Promise<TestServer> {
	const dataDir = await mkdtemp(join(tmpdir(), 'learning-paths-postgres-'));
	const password = randomBytes(12).toString('hex');
	const settings = {
		fsync: 'off',
		synchronous_commit: 'off',
		full_page_writes: 'off',
		max_connections: '300',
	};
	const cluster = await startEmbeddedPostgres({ dataDir, password, settings });
	return {
		url: cluster.url('postgres'),
		async stop() {
			await cluster.stop();
			await rm(dataDir, { recursive: true });
		},
	};
}
