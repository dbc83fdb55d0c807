import { buildAll } from '../../../directus/src/build/build-all.ts';
import { startTestServer } from '../../../directus/src/testing/start-test-server.ts';

/**
 * Builds what the stories play on, and starts one Postgres for all of their instances: the schema is applied once, and every
 * instance begins with a copy of that database. Runs once, before the workers; they find the server by their environment.
 */
export default async function startServer(): Promise<() => Promise<void>> {
	await buildAll({ log: console.log });

	const server = await startTestServer();

	process.env['STAGE_SERVER_URL'] = server.url;

	return () => server.stop();
}

/** Where the server of this run is. @throws when a worker was started by something else than our configuration */
export function serverUrl(): string {
	const url = process.env['STAGE_SERVER_URL'];

	if (url === undefined) throw new Error('The browser tests run with learner-app/e2e/playwright.config.ts.');

	return url;
}
