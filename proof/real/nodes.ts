import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../../directus/src/database/connect.ts';
import { type Instance, startInstance } from '../../directus/src/testing/start-instance.ts';
import type { DeviceReply, DeviceRequest } from '../../learner-app/src/data/testing/device-messages.ts';
import { openCuttableNetwork } from '../../learner-app/e2e/support/cuttable-network.ts';
import { breakOff } from './break-off.ts';

/** Two real nodes on one database, and the ways in which they die. */
export interface Nodes {
	databaseUrl: string;
	/** Sends a request to either node. @returns null when no reply came */
	send(request: DeviceRequest & { token: string }): Promise<DeviceReply | null>;
	/** Sends a request to either node, on a connection that breaks in the middle. */
	breakOff(request: DeviceRequest & { token: string }): Promise<void>;
	/** The address of a node that lives. */
	url(): string;
	/** `kill -9` of one node, and another start. */
	killOne(): Promise<void>;
	/** Postgres crashes: it ends all connections, is not there for a while, and recovers. */
	crashPostgres(): Promise<void>;
	stop(): Promise<void>;
}

/** So long connections to Postgres are refused after a crash: nodes that want a new one meet this, not only one that broke. */
const GONE_MS = 1_000;

export async function startNodes(plan: { databaseUrl: string; random: () => number }): Promise<Nodes> {
	const { databaseUrl, random } = plan;
	/** The nodes' only way to Postgres. */
	const way = await openCuttableNetwork(databaseUrl);
	const ownUrl = new URL(databaseUrl);

	ownUrl.host = new URL(way.url).host;

	const start = () => startInstance({ databaseUrl: ownUrl.href });
	const living: Instance[] = await Promise.all([start(), start()]);

	return {
		databaseUrl,
		url: () => anyNode().url,
		async send({ method, path, headers, body, token }) {
			try {
				const response = await fetch(new URL(path, anyNode().url), {
					method,
					headers: signed(headers, token),
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
		breakOff: ({ token, ...request }) =>
			breakOff(
				new URL(request.path, anyNode().url),
				{ ...request, headers: signed(request.headers, token) },
				random,
			),
		async killOne() {
			const node = living.shift();

			await node?.kill();
			living.push(await start());
		},
		async crashPostgres() {
			const client = await connect(databaseUrl);
			const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');

			// One backend that dies like this makes Postgres end all others and recover from its log.
			process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
			await client.end().catch(() => undefined);
			await way.cut();
			await sleep(GONE_MS);
			await way.restore();
		},
		async stop() {
			await Promise.all(living.map((node) => node.stop()));
			await way.close();
		},
	};

	function anyNode(): Instance {
		const node = living[Math.floor(random() * living.length)];

		if (!node) throw new Error('no node lives');

		return node;
	}
}

function signed(headers: Record<string, string>, token: string): Record<string, string> {
	return { ...headers, authorization: `Bearer ${token}` };
}
