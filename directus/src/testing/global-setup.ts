import type { TestProject } from 'vitest/node';
import { buildAll } from '../build/build-all.ts';
import type {} from './shared-instance.ts';
import { startInstance } from './start-instance.ts';
import { startTestServer } from './start-test-server.ts';

/** Starts what the database tests share, once for all files: one Postgres server and one instance on it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
	if (process.env['PREBUILT'] !== 'true') await buildAll({ log: console.log });
	const server = await startTestServer();
	try {
		const { url, databaseUrl, admin, stop } = await startInstance({ serverUrl: server.url });
		project.provide('instance', { url, databaseUrl, serverUrl: server.url, admin });
		return async () => {
			await stop();
			await server.stop();
		};
	} catch (error) {
		await server.stop();
		throw error;
	}
}
