import pg from 'pg';

/** What a connection string points to, for people: never with the password. */
export function databaseName(databaseUrl: string): string {
	const { host, port, database } = read(databaseUrl);
	return `"${database ?? ''}" on ${host}:${port}`;
}

/** Whether two connection strings point to one database, whoever signs in and however they are written. */
export function isSameDatabase(one: string, other: string): boolean {
	return databaseName(one) === databaseName(other);
}

/** As the driver reads it, with the port that goes without saying. Connects to nothing. */
function read(databaseUrl: string): { host: string; port: number; database?: string | undefined } {
	return new pg.Client({ connectionString: databaseUrl });
}
