import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../instance/error-code.ts';
import { endProcess, findProcess } from '../instance/processes.ts';

/**
 * Stops a Postgres that still runs on this cluster because the process that started it was killed.
 * Only the holder of the data directory's lock may call this.
 */
export async function endOrphan(clusterDir: string): Promise<void> {
	const pidFile = join(clusterDir, 'postmaster.pid');
	let pid: number;
	try {
		pid = Number.parseInt(await readFile(pidFile, 'utf8'), 10);
	} catch (error) {
		if (errorCode(error) === 'ENOENT') return;
		throw error;
	}

	const found = findProcess(pid);
	if (found?.command.includes(clusterDir) === true) {
		await endProcess(found, { signal: 'SIGINT', withinMs: 30_000 });
	}
	// After a restart of the machine or container the number may belong to another program, and
	// Postgres would refuse to start next to it.
	await rm(pidFile, { force: true });
}
