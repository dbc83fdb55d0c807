import { connect } from '../../../../directus/src/database/connect.ts';
import type { OperatorApi } from '../../../../directus/src/instance/operator-api.ts';
import { type Instance, startInstance } from '../../../../directus/src/testing/start-instance.ts';
import { type Answer, send, type Sent } from './send.ts';

/** A running instance as a test file works with it. */
export interface Stage {
	url: string;
	databaseUrl: string;
	/** The Postgres server it stands on. */
	serverUrl: string;
	/** Acts as an admin. */
	api: OperatorApi;
	send(sent: Sent): Promise<Answer>;
	/** Asks the database. @typeParam Row The shape of a row, which the test vouches for. */
	sql<Row = unknown>(text: string, values?: unknown[]): Promise<Row[]>;
	/** Opens a connection of its own, for a transaction that stays open. */
	connection(): Promise<Connection>;
	close(): Promise<void>;
}

export type Connection = Awaited<ReturnType<typeof connect>>;

/**
 * Starts an instance with settings or a database of its own, on a Postgres server that runs already. Closing the stage stops it. For
 * programs that are no tests, too: it asks nothing of the test runner.
 */
export async function openStage(
	serverUrl: string,
	plan: { env?: NodeJS.ProcessEnv; databaseUrl?: string } = {},
): Promise<Stage & { instance: Instance }> {
	const instance = await startInstance({ ...plan, serverUrl });
	const stage = await stageOn({ ...instance, serverUrl });

	return {
		...stage,
		instance,
		async close() {
			await stage.close();
			await instance.stop();
		},
	};
}

/** A stage on an instance that runs already. Closing it leaves that running. */
export async function stageOn(
	instance: Pick<Stage, 'url' | 'databaseUrl' | 'serverUrl' | 'api'>,
): Promise<Stage> {
	const { url, databaseUrl, serverUrl, api } = instance;
	const client = await connect(databaseUrl);
	let last: Promise<unknown> = Promise.resolve();

	/** One after the other: a connection takes one query at a time. */
	function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
		const result = last.then(work);

		last = result.catch(() => undefined);

		return result;
	}

	return {
		url,
		databaseUrl,
		serverUrl,
		api,
		send: (sent) => send(url, sent),
		sql: <Row>(text: string, values: unknown[] = []) =>
			inTurn(async () => (await client.query(text, values)).rows as Row[]),
		connection: () => connect(databaseUrl),
		close: () => client.end(),
	};
}
