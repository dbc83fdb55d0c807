import pg from 'pg';
import { Failure } from '../instance/failure.ts';

/** Connects to Postgres, or fails in one line that names the server but not the password. */
export async function connect(databaseUrl: string): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
	try {
		await client.connect();
	} catch (error) {
		const { host, pathname } = new URL(databaseUrl);
		const reason = error instanceof Error ? error.message || error.name : String(error);
		throw new Failure(
			`Cannot reach the database ${host}${pathname} (${reason}). Start it, or correct DATABASE_URL.`,
		);
	}
	// Without a listener a server that goes away while we are idle would end this process.
	client.on('error', () => undefined);
	return client;
}
