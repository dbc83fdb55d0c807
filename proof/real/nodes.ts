import { connect } from '../../directus/src/database/connect.ts';
import { type Instance, startInstance } from '../../directus/src/testing/start-instance.ts';
import type { DeviceReply, DeviceRequest } from '../../learner-app/src/data/testing/device-messages.ts';

/** Two real nodes on one database, and the ways in which they die. */
export interface Nodes {
	databaseUrl: string;
	/** Sends a request to either node. @returns null when no reply came */
	send(request: DeviceRequest & { token: string }): Promise<DeviceReply | null>;
	/** The address of a node that lives. */
	url(): string;
	/** `kill -9` of one node, and another start. */
	killOne(): Promise<void>;
	/** Postgres ends all connections and recovers, as after a crash. */
	crashPostgres(): Promise<void>;
	stop(): Promise<void>;
}

export async function startNodes(plan: { databaseUrl: string; random: () => number }): Promise<Nodes> {
	const { databaseUrl, random } = plan;
	const living: Instance[] = await Promise.all([
		startInstance({ databaseUrl }),
		startInstance({ databaseUrl }),
	]);

	return {
		databaseUrl,
		url: () => anyNode().url,
		async send({ method, path, headers, body, token }) {
			try {
				const response = await fetch(new URL(path, anyNode().url), {
					method,
					headers: { ...headers, authorization: `Bearer ${token}` },
					body,
				});

				return {
					status: response.status,
					headers: Object.fromEntries(response.headers),
					body: await response.text(),
				};
			} catch {
				return null;
			}
		},
		async killOne() {
			const node = living.shift();

			await node?.kill();
			living.push(await startInstance({ databaseUrl }));
		},
		async crashPostgres() {
			const client = await connect(databaseUrl);
			const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');

			// One backend that dies like this makes Postgres end all others and recover from its log.
			process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
			await client.end().catch(() => undefined);
		},
		async stop() {
			await Promise.all(living.map((node) => node.stop()));
		},
	};

	function anyNode(): Instance {
		const node = living[Math.floor(random() * living.length)];

		if (!node) throw new Error('no node lives');

		return node;
	}
}
