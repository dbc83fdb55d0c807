import {
	spawn,
	spawnSync,
	type ChildProcess,
	type SpawnSyncOptions,
	type StdioOptions,
} from 'node:child_process';
import { Failure } from '../instance/failure.ts';
import type { PostgresUser } from './postgres-user.ts';

/** Starts Postgres' own programs so that they may run and reach their data. */
export interface PostgresRunner {
	run(program: string, args: string[], stdio: StdioOptions): ChildProcess;
}

/**
 * Chooses how to run the programs. As root they run as `user`; and where that user cannot get to the
 * files (a checkout in /root, a data directory made by mktemp), they keep the one capability that
 * lets them through. The files stay where the person put them, and nobody's modes are changed.
 */
export function choosePostgresRunner(input: {
	user: PostgresUser | null;
	mustReach: string[];
}): PostgresRunner {
	const { user } = input;
	if (user === null) return { run: (program, args, stdio) => spawn(program, args, { ...common, stdio }) };

	const reaches = input.mustReach.every((path) => canReach(user, path));
	if (reaches) return { run: (program, args, stdio) => spawn(program, args, { ...common, ...user, stdio }) };

	const prefix = [
		`--reuid=${user.uid}`,
		`--regid=${user.gid}`,
		'--clear-groups',
		'--inh-caps=-all,+dac_override',
		'--ambient-caps=+dac_override',
		// Without it access(2), by which Postgres finds itself, ignores the capability.
		'--securebits=+no_setuid_fixup',
	];
	const passes = (path: string) => spawnSync('setpriv', [...prefix, 'test', '-x', path], quiet).status === 0;
	if (!input.mustReach.every(passes)) {
		throw new Failure(
			`The user postgres cannot reach ${input.mustReach.join(' and ')}. ` +
				'Move the project and DATA_DIR to folders that others may enter, run as another user, or set DATABASE_URL.',
		);
	}
	return {
		run: (program, args, stdio) => spawn('setpriv', [...prefix, program, ...args], { ...common, stdio }),
	};
}

/**
 * A session of its own: Ctrl-C in a terminal reaches every process of the foreground group, and
 * Postgres must outlive Directus. The plain locale makes messages and sorting the same everywhere.
 */
const common = {
	cwd: '/',
	detached: true,
	env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
};

const quiet: SpawnSyncOptions = { cwd: '/', stdio: 'ignore' };

function canReach(user: PostgresUser, path: string): boolean {
	return spawnSync('test', ['-x', path], { ...user, ...quiet }).status === 0;
}
