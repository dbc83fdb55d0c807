import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { directusEnvironment } from '../directus/directus-environment.ts';
import { readDirectusLog } from '../directus/directus-log.ts';
import { findOperator } from '../directus/find-operator.ts';
import { runDirectus } from '../directus/run-directus.ts';
import { openOperatorApi, type OperatorApi } from '../instance/operator-api.ts';
import { findFreePort } from '../instance/ports.ts';
import { repository } from '../instance/repository.ts';
import { createTestDatabase, type Preparation } from './create-test-database.ts';
import { startTestServer } from './start-test-server.ts';
import { testAdmin, TEST_SECRET } from './test-admin.ts';

export interface InstancePlan {
	/** A server to make the database on; a server of its own when absent. */
	serverUrl?: string;
	/** Use this database instead of a new one, as a second node does. */
	databaseUrl?: string;
	/** Whether the snapshots are applied: false is an empty Directus without our bundle. */
	applied?: boolean;
	/** Variables for the Directus process. */
	env?: NodeJS.ProcessEnv;
}

export interface Instance {
	url: string;
	databaseUrl: string;
	admin: { email: string; password: string };
	/** Acts as an admin. */
	api: OperatorApi;
	pid: number;
	/** What Directus printed so far. */
	output: string[];
	stop: () => Promise<void>;
	/** As if the machine lost its power, for this process alone. */
	kill: () => Promise<void>;
}

/** Starts a real Directus on a real Postgres, on a free port and with data of its own. */
export async function startInstance(plan: InstancePlan = {}): Promise<Instance> {
	if (plan.databaseUrl !== undefined) return await startOn(plan.databaseUrl, plan);
	if (plan.serverUrl === undefined) return await startAlone(plan);
	return await startOn(await createTestDatabase(plan.serverUrl, preparationOf(plan)), plan);
}

function preparationOf({ applied = true }: InstancePlan): Preparation {
	return applied ? 'applied' : 'bootstrapped';
}

async function startOn(databaseUrl: string, plan: InstancePlan): Promise<Instance> {
	const dataDir = await mkdtemp(join(tmpdir(), 'learning-paths-instance-'));
	await mkdir(join(dataDir, 'uploads'));
	await mkdir(join(dataDir, 'no-extensions'));
	const port = await findFreePort();
	const url = `http://127.0.0.1:${port}`;
	const extensions = preparationOf(plan) === 'applied' ? repository.extensions : null;
	const output: string[] = [];
	const directus = runDirectus('start', {
		env: directusEnvironment(
			{ databaseUrl, secret: TEST_SECRET, host: '127.0.0.1', port, publicUrl: url, dataDir, extensions },
			// A busy machine would otherwise answer 503 to whatever a test happens to ask.
			{ PRESSURE_LIMITER_ENABLED: 'false', ...process.env, ...plan.env },
		),
		print: (line) => output.push(readDirectusLog(line) ?? ''),
	});

	const cleanUp = () => rm(dataDir, { recursive: true, force: true });

	try {
		await directus.ready;
	} catch (error) {
		await cleanUp();
		throw new Error(output.join('\n'), { cause: error });
	}
	return {
		url,
		databaseUrl,
		admin: testAdmin,
		api: openOperatorApi({ url, token: await findOperator({ databaseUrl, secret: TEST_SECRET }) }),
		pid: directus.pid,
		output,
		async stop() {
			await directus.stop();
			await cleanUp();
		},
		async kill() {
			process.kill(directus.pid, 'SIGKILL');
			await directus.ended;
			await cleanUp();
		},
	};
}

async function startAlone(plan: InstancePlan): Promise<Instance> {
	const server = await startTestServer();
	try {
		const instance = await startInstance({ ...plan, serverUrl: server.url });
		const then = (end: () => Promise<void>) => () => end().then(() => server.stop());
		return { ...instance, stop: then(instance.stop), kill: then(instance.kill) };
	} catch (error) {
		await server.stop();
		throw error;
	}
}
