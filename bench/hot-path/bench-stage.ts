import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { findOperator } from '../../directus/src/directus/find-operator.ts';
import { startInstance, type Instance } from '../../directus/src/testing/start-instance.ts';
import { TEST_SECRET } from '../../directus/src/testing/test-admin.ts';
import { makeLearners, type BenchLearner } from './learners.ts';
import type { Subject } from './load.ts';
import { subjectsOf } from './subjects.ts';

/** A Directus and a bare server on one database with so much progress in it, and who asks them. */
export interface BenchStage {
	rows: number;
	subjects: Subject[];
	learners: BenchLearner[];
	close(): Promise<void>;
}

/** Opens a stage. @param plan.server The Postgres server to make its database on. */
export async function openBenchStage(plan: {
	rows: number;
	server: string;
	extensions: string;
}): Promise<BenchStage> {
	const instance = await startInstance({ serverUrl: plan.server, env: { EXTENSIONS_PATH: plan.extensions } });
	const bare = fork(join(import.meta.dirname, 'bare-server.ts'), {
		env: { ...process.env, DATABASE_URL: instance.databaseUrl, SECRET: TEST_SECRET },
	});

	async function close(): Promise<void> {
		bare.kill();
		await instance.stop();
	}

	try {
		const [address] = (await once(bare, 'message')) as [AddressInfo];
		const learners = await prepare(instance, plan.rows);
		const operator = await findOperator({ databaseUrl: instance.databaseUrl, secret: TEST_SECRET });
		const bareSubject = { url: `http://127.0.0.1:${address.port}`, pid: bare.pid ?? 0 };

		return {
			rows: plan.rows,
			learners,
			subjects: subjectsOf(instance, bareSubject, await operator()),
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}

async function prepare(instance: Instance, rows: number): Promise<BenchLearner[]> {
	const client = new Client({ connectionString: instance.databaseUrl });
	const { id: path, steps } = await instance.api.request<{ id: string; steps: string[] }>(
		'POST',
		'/items/learning_paths',
		{
			title: 'Measured',
			visibility: 'public',
			steps: [{ title: 'One', sort: 1 }],
		},
	);

	await instance.api.request('POST', `/learning/editor/paths/${path}/publish`, {});
	await client.connect();

	try {
		return await makeLearners({ rows, active: 50, path, step: steps[0] ?? '', secret: TEST_SECRET }, client);
	} finally {
		await client.end();
	}
}
