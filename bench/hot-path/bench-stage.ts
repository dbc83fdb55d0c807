import jwt from 'jsonwebtoken';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { startInstance, type Instance } from '../../directus/src/testing/start-instance.ts';
import { TEST_SECRET } from '../../directus/src/testing/test-admin.ts';
import { expectOneVersion } from './expect-one-version.ts';
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
		const bareSubject = { url: `http://127.0.0.1:${address.port}`, pid: bare.pid ?? 0 };
		const subjects = subjectsOf(instance, bareSubject, await lastingAdminToken(instance));
		const [learner] = learners;

		if (learner) await expectOneVersion(subjects, { learner, databaseUrl: instance.databaseUrl });

		return { rows: plan.rows, learners, subjects, close };
	} catch (error) {
		await close();
		throw error;
	}
}

/** The operator's own tokens end after five minutes, and a run takes longer. */
async function lastingAdminToken({ api }: Instance): Promise<string> {
	const { id, role } = await api.request<{ id: string; role: string }>('GET', '/users/me?fields=id,role');
	const claims = { id, role, app_access: true, admin_access: true };

	return jwt.sign(claims, TEST_SECRET, { expiresIn: '1d', issuer: 'directus' });
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
