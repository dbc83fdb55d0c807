import { connect } from '../../directus/src/database/connect.ts';
import { startInstance } from '../../directus/src/testing/start-instance.ts';
import { send } from '../../extensions/learning-paths/src/testing/send.ts';
import type { Stage } from '../../extensions/learning-paths/src/testing/stage.ts';

/** A running instance as a test file works with it, without a test file. */
export async function openLoneStage(serverUrl: string): Promise<Stage> {
	const instance = await startInstance({ serverUrl });
	const { url, databaseUrl, api } = instance;
	const client = await connect(databaseUrl);

	return {
		url,
		databaseUrl,
		serverUrl,
		api,
		send: (sent) => send(url, sent),
		sql: async <Row>(text: string, values: unknown[] = []) =>
			(await client.query(text, values)).rows as Row[],
		connection: () => connect(databaseUrl),
		async close() {
			await client.end();
			await instance.stop();
		},
	};
}
