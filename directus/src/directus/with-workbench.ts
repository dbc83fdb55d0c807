import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openOperatorApi, type OperatorApi } from '../instance/operator-api.ts';
import { findFreePort } from '../instance/ports.ts';
import { directusEnvironment } from './directus-environment.ts';
import { readDirectusLog } from './directus-log.ts';
import { findOperator } from './find-operator.ts';
import { runDirectus } from './run-directus.ts';

export interface WorkbenchPlan {
	databaseUrl: string;
	secret: string;
	dataDir: string;
}

/**
 * Runs a Directus that nobody else reaches, without extensions, for as long as `work` takes. Schema
 * and configuration are worked on there, so that the real one never serves a half-changed schema and
 * the bundle never meets tables that do not exist yet.
 */
export async function withWorkbench<T>(
	plan: WorkbenchPlan,
	env: NodeJS.ProcessEnv,
	work: (api: OperatorApi) => Promise<T>,
): Promise<T> {
	const port = await findFreePort();
	const url = `http://127.0.0.1:${port}`;
	await mkdir(join(plan.dataDir, 'no-extensions'), { recursive: true });
	await mkdir(join(plan.dataDir, 'uploads'), { recursive: true });

	const output: string[] = [];
	const directus = runDirectus('start', {
		env: directusEnvironment({ ...plan, host: '127.0.0.1', port, publicUrl: url, extensions: null }, env),
		print: (line) => output.push(readDirectusLog(line) ?? ''),
	});
	try {
		await directus.ready;
		const token = await findOperator(plan);
		return await work(openOperatorApi({ url, token }));
	} catch (error) {
		// What Directus said about it often tells more than the reply.
		for (const line of output.filter((text) => text !== '')) console.error(line);
		throw error;
	} finally {
		await directus.stop();
	}
}
