import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { errorCode } from './error-code.ts';
import { Failure } from './failure.ts';
import { endProcess, findProcess, isRunning, type KnownProcess } from './processes.ts';

/** Who uses a data directory right now, and how to reach what runs there. */
export type RunningInstance = z.infer<typeof runningFile>;

export interface InstanceLock {
	/** Tells other commands more about what runs here. */
	note(facts: Partial<Omit<RunningInstance, 'pid' | 'startedAt'>>): Promise<void>;
	release(): Promise<void>;
}

/**
 * Claims a data directory for this process. A claim whose holder was killed is taken over, after
 * what it left running has ended; one that is just stopping is waited for.
 */
export async function lockInstance({ dataDir }: { dataDir: string }): Promise<InstanceLock> {
	const file = join(dataDir, 'running.json');
	const self = findProcess(process.pid);
	if (self === null) throw new Error('this process cannot see itself');
	let current: RunningInstance = {
		pid: self.pid,
		startedAt: self.startedAt,
		stopping: false,
		url: null,
		databaseUrl: null,
		directus: null,
	};

	while (!(await claim(file, current))) {
		const holder = await readRunning({ dataDir });
		if (holder !== null) await waitForEnd(holder, { dataDir });
		await rm(file, { force: true });
	}

	return {
		async note(facts) {
			current = { ...current, ...facts };
			await writeFile(`${file}.draft`, serialise(current), { mode: 0o600 });
			await rename(`${file}.draft`, file);
		},
		async release() {
			await rm(file, { force: true });
		},
	};
}

/** The instance that runs on a data directory, if one does. */
export async function readRunning({ dataDir }: { dataDir: string }): Promise<RunningInstance | null> {
	try {
		return runningFile.parse(JSON.parse(await readFile(join(dataDir, 'running.json'), 'utf8')));
	} catch {
		return null;
	}
}

const knownProcess = z.object({ pid: z.number(), startedAt: z.string() }) satisfies z.ZodType<KnownProcess>;

const runningFile = z.object({
	...knownProcess.shape,
	stopping: z.boolean(),
	/** Where Directus answers, once it does. */
	url: z.string().nullable(),
	/** Holds the database's password: the file is readable by its owner alone. */
	databaseUrl: z.string().nullable(),
	directus: knownProcess.nullable(),
});

/** How long the launcher may take to notice that the npm above it was killed, and to say `stopping`. */
const NOTICE_MS = 1_500;
const STOP_MS = 30_000;

async function waitForEnd(holder: RunningInstance, { dataDir }: { dataDir: string }): Promise<void> {
	const since = Date.now();
	while (isRunning(holder)) {
		const waited = Date.now() - since;
		const isStopping = (await readRunning({ dataDir }))?.stopping === true;
		if (waited > (isStopping ? STOP_MS : NOTICE_MS)) {
			throw new Failure(
				`Process ${holder.pid} already uses ${dataDir}. Stop it first, or start another with its own DATA_DIR and PORT.`,
			);
		}
		await sleep(100);
	}
	if (holder.directus !== null) await endProcess(holder.directus, { signal: 'SIGTERM', withinMs: 5_000 });
}

async function claim(file: string, instance: RunningInstance): Promise<boolean> {
	try {
		await writeFile(file, serialise(instance), { mode: 0o600, flag: 'wx' });
		return true;
	} catch (error) {
		if (errorCode(error) === 'EEXIST') return false;
		throw error;
	}
}

function serialise(instance: RunningInstance): string {
	return `${JSON.stringify(instance, null, 2)}\n`;
}
