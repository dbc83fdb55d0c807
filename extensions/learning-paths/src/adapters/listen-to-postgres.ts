import type { Knex } from 'knex';
import type { Log } from '../http/serve.ts';

/** The part of a `pg` client that we use. */
interface Client {
	on(event: 'notification', listener: (notice: { channel: string; payload?: string }) => void): void;
	on(event: 'error' | 'end', listener: (error?: unknown) => void): void;
	query(text: string): Promise<unknown>;
	end(): Promise<void>;
}

/** Knex' client, which it leaves untyped. */
interface KnexClient {
	acquireRawConnection(): Promise<Client>;
}

export interface PostgresListener {
	close(): void;
}

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 30_000;

/**
 * Listens on a connection of its own, outside the pool, and connects again when it breaks. LISTEN needs a session: behind PgBouncer
 * in transaction mode, let `DB_CONNECTION_STRING` point past it.
 */
export function listenToPostgres(
	deps: { knex: Knex; log: Log },
	options: {
		channels: readonly string[];
		onNotice(channel: string, payload: string): Promise<void>;
		/** The connection stands again after a break. */
		onReconnect(): void;
	},
): PostgresListener {
	let client: Client | null = null;
	let closed = false;
	let retryMs = FIRST_RETRY_MS;
	let timer: NodeJS.Timeout | null = null;

	void connect(false);

	return {
		close() {
			closed = true;
			if (timer) clearTimeout(timer);
			client?.end().catch(() => undefined);
		},
	};

	async function connect(again: boolean): Promise<void> {
		try {
			const { client: knexClient } = deps.knex as { client: KnexClient };
			const fresh = await knexClient.acquireRawConnection();

			client = fresh;
			fresh.on('error', (error) => lost(fresh, error));
			fresh.on('end', () => lost(fresh, undefined));
			fresh.on('notification', ({ channel, payload = '' }) => {
				options.onNotice(channel, payload).catch((error: unknown) => {
					deps.log.warn(error, `A notice on ${channel} was not understood`);
				});
			});

			for (const channel of options.channels) await fresh.query(`listen ${channel}`);

			retryMs = FIRST_RETRY_MS;
			if (again) options.onReconnect();
			if (closed) await fresh.end();
		} catch (error) {
			lost(client, error);
		}
	}

	function lost(which: Client | null, error: unknown): void {
		if (closed || which !== client || timer) return;

		deps.log.warn(
			error,
			`Lost the connection that brings pokes; trying again in ${retryMs} ms. Devices still pull by themselves`,
		);
		client = null;
		timer = setTimeout(() => {
			timer = null;
			void connect(true);
		}, retryMs).unref();
		retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
	}
}
