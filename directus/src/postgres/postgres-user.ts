import { execFileSync } from 'node:child_process';
import { Failure } from '../instance/failure.ts';

/** The user that Postgres runs as. */
export interface PostgresUser {
	uid: number;
	gid: number;
}

/**
 * Postgres refuses to run as root. When we are root, this finds the user `postgres`, or creates it;
 * otherwise it is null: Postgres runs as whoever we are.
 */
export function findPostgresUser(): PostgresUser | null {
	if (process.getuid?.() !== 0) return null;
	return lookUp() ?? create();
}

function lookUp(): PostgresUser | null {
	try {
		return { uid: askId('-u'), gid: askId('-g') };
	} catch {
		return null;
	}
}

function askId(flag: '-u' | '-g'): number {
	return Number(
		execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
	);
}

function create(): PostgresUser {
	try {
		const options = ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin'];
		const group = groupExists() ? '--gid=postgres' : '--user-group';
		// Where useradd is, is not on everyone's path, not even on every root's.
		const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };
		execFileSync('useradd', [...options, group, 'postgres'], { env, stdio: 'ignore' });
		return { uid: askId('-u'), gid: askId('-g') };
	} catch {
		throw new Failure(
			'Postgres does not run as root, and a user named postgres could not be created. ' +
				'Create one (useradd --system postgres), run as another user, or set DATABASE_URL.',
		);
	}
}

function groupExists(): boolean {
	try {
		execFileSync('getent', ['group', 'postgres'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
