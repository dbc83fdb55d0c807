import type { ProgressDocument } from '@learning-paths/contract';
import { beginGeneration } from '../../directus/src/database/begin-generation.ts';
import { connect } from '../../directus/src/database/connect.ts';
import type { Held } from '../simulation/watch-wire.ts';
import type { World } from '../simulation/world.ts';
import { listenToPokes } from './listen-to-pokes.ts';
import type { Nodes } from './nodes.ts';
import { openPatientDatabase } from './patient-database.ts';
import { watchNodes } from './watch-nodes.ts';

export interface RealLearner {
	user: string;
	profile: string;
	token: string;
}

/** A world whose server is real: two nodes of Directus on Postgres. */
export interface RealWorld extends World {
	close(): Promise<void>;
}

export function createRealWorld(
	plan: { learner: RealLearner; paths: string[]; steps: string[]; serverUrl: string },
	nodes: Nodes,
): RealWorld {
	const { learner, paths, steps, serverUrl } = plan;
	const database = new URL(nodes.databaseUrl).pathname.slice(1);
	const postgres = openPatientDatabase(nodes.databaseUrl);
	const watch = watchNodes({ held: progress });
	const stops: (() => void)[] = [];
	let hasBackup = false;

	return {
		learner: learner.user,
		paths,
		steps,
		crowd: [],
		answer: (request) => watch.watched(request, () => nodes.send({ ...request, token: learner.token })),
		breakOff: (request) => nodes.breakOff({ ...request, token: learner.token }),
		onPoke(device, poke) {
			const path = `/learning/sync/v1/${learner.user}/events?device=${device}`;

			stops.push(
				listenToPokes(
					{ url: () => nodes.url(), path, token: learner.token },
					{
						// What was poked meanwhile is lost, so opening the stream counts as a poke.
						opened: () => poke('progress'),
						said(text) {
							const topic = watch.poked(text);

							if (topic) poke(topic);
						},
					},
				),
			);
		},
		// By SQL, past Directus and our code: triggers must see it.
		setVisible: (path, visible) =>
			postgres
				.ask('update learning_paths set status = $2 where id = $1', [
					path,
					visible ? 'published' : 'archived',
				])
				.then(ignore),
		backUp: async () => {
			await copy(database, `${database}_backup`);
			hasBackup = true;
		},
		async restore() {
			if (!hasBackup) return false;

			await watch.restored(async () => {
				await copy(`${database}_backup`, database);
				await beginGeneration(nodes.databaseUrl);
			});

			return true;
		},
		progress,
		violations: () => watch.violations(),
		async close() {
			for (const stop of stops) stop();

			await postgres.close();
		},
	};

	/** Replaces a database by a copy of another, as restoring a backup does. Nobody may be connected to either meanwhile. */
	async function copy(from: string, to: string): Promise<void> {
		const client = await connect(serverUrl);

		try {
			for (const name of [from, to]) {
				await client
					.query(`select from pg_database where datname = $1`, [name])
					.then(async ({ rowCount }) => {
						if (rowCount === 1) await client.query(`alter database ${name} allow_connections false`);
					});
			}

			await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = any ($1)', [
				[from, to],
			]);
			await client.query(`drop database if exists ${to}`);
			await client.query(`create database ${to} template ${from} strategy file_copy`);
			await client.query(`alter database ${from} allow_connections true`);
			await client.query(`alter database ${to} allow_connections true`);
		} finally {
			await client.end();
		}
	}

	async function progress(): Promise<Held> {
		const rows = await postgres.ask(
			`select learning_path as id, attempt, steps, last_step, (extract(epoch from last_worked_at) * 1000)::bigint as at, version
			from learning_path_progress where user_profile = $1 order by learning_path`,
			[learner.profile],
		);

		return new Map(
			rows.map((row) => [String(row['id']), { document: documentOf(row), version: Number(row['version']) }]),
		);
	}
}

function documentOf(row: Record<string, unknown>): ProgressDocument {
	return {
		id: String(row['id']),
		attempt: Number(row['attempt']),
		steps: row['steps'] as ProgressDocument['steps'],
		lastStep: row['last_step'] as string | null,
		lastWorkedAt: Number(row['at']),
	};
}

function ignore(): void {
	// What an update answers with is of no interest.
}
