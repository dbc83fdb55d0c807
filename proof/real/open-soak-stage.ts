import { buildAll } from '../../directus/src/build/build-all.ts';
import { startTestServer } from '../../directus/src/testing/start-test-server.ts';
import { openStage } from '../../extensions/learning-paths/src/testing/open-stage.ts';
import type { CaseStage } from '../simulation/case-stage.ts';
import { openRealStage } from './real-stage.ts';

/** Two real nodes, on a Postgres of their own. */
export async function openSoakStage(): Promise<CaseStage> {
	if (process.env['PREBUILT'] !== 'true') await buildAll({ log: console.log });

	const server = await startTestServer();

	try {
		const stage = await openRealStage(await openStage(server.url));

		return {
			...stage,
			async close() {
				await stage.close();
				await server.stop();
			},
		};
	} catch (error) {
		await server.stop();
		throw error;
	}
}
