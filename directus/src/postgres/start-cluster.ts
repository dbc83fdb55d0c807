import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { endWithUs } from '../instance/end-with-us.ts';
import { Failure } from '../instance/failure.ts';
import { findFreePort } from '../instance/ports.ts';
import type { ClusterPlace } from './create-cluster.ts';

export interface RunningCluster {
	/** The address of a database of this cluster. */
	url(database: string): string;
	/** Resolves when Postgres has ended, whoever ended it. */
	readonly ended: Promise<void>;
	/** Lets Postgres finish its writes and end. */
	stop(): Promise<void>;
}

export interface ClusterOptions {
	password: string;
	/** Where Postgres writes its messages. */
	logFile: string;
	/** More settings of postgresql.conf. */
	settings?: Record<string, string>;
}

/** Starts Postgres on a cluster, for this machine alone, on a free port. */
export async function startCluster(place: ClusterPlace, options: ClusterOptions): Promise<RunningCluster> {
	const giveUpAt = Date.now() + START_WITHIN_MS;
	for (;;) {
		const port = await findFreePort();
		const log = await open(options.logFile, 'w', 0o600);
		const postgres = place.runner.run(place.programs.postgres, args(place, port, options), [
			'ignore',
			log.fd,
			log.fd,
		]);
		await log.close();
		const callOff = endWithUs(postgres, 'INT');
		const ended = once(postgres, 'close').then(callOff);
		const url = (database: string) => `postgres://postgres:${options.password}@127.0.0.1:${port}/${database}`;

		if (await answers(url('postgres'), { ended, giveUpAt })) {
			return {
				url,
				ended,
				async stop() {
					postgres.kill('SIGINT');
					await ended;
				},
			};
		}

		postgres.kill('SIGQUIT');
		await ended;
		const complaint = lastComplaint(await readFile(options.logFile, 'utf8'));
		// The port went to someone else just now, or children of a killed Postgres are still leaving.
		const passes = /Address already in use|shared memory block/.test(complaint);
		if (!passes || Date.now() > giveUpAt) {
			throw new Failure(`Postgres did not start: ${complaint} (see ${options.logFile})`);
		}
		await sleep(300);
	}
}

/** Long, because Postgres replays its log after a crash before it answers. */
const START_WITHIN_MS = 120_000;

function args({ dir }: ClusterPlace, port: number, { settings = {} }: ClusterOptions): string[] {
	const all = {
		listen_addresses: '127.0.0.1',
		port: String(port),
		// No socket file: its path may be at most 107 bytes long, and ours can be longer.
		unix_socket_directories: '',
		timezone: 'UTC',
		log_timezone: 'UTC',
		...settings,
	};
	return ['-D', dir, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function answers(url: string, until: { ended: Promise<void>; giveUpAt: number }): Promise<boolean> {
	const state = { hasEnded: false };
	void until.ended.then(() => (state.hasEnded = true));
	while (!state.hasEnded && Date.now() < until.giveUpAt) {
		const client = new pg.Client({ connectionString: url });
		try {
			await client.connect();
			return true;
		} catch {
			await sleep(50);
		} finally {
			await client.end().catch(() => undefined);
		}
	}
	return false;
}

function lastComplaint(log: string): string {
	const complaints = log.split('\n').filter((line) => /FATAL|PANIC|ERROR|could not/.test(line));
	return complaints.at(-1)?.replace(/^.*(FATAL|PANIC|ERROR): +/, '') ?? 'it gave no reason';
}
