import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockInstance, readRunning } from './instance-lock.ts';
import { findProcess, isRunning, type KnownProcess } from './processes.ts';

describe('lockInstance', () => {
	let dataDir: string;
	const others: ChildProcess[] = [];

	beforeEach(async () => {
		dataDir = await mkdtemp(join(tmpdir(), 'lock-'));
	});
	afterEach(async () => {
		for (const other of others.splice(0)) other.kill('SIGKILL');
		await rm(dataDir, { recursive: true });
	});

	it('tells others what runs here, until it is released', async () => {
		const lock = await lockInstance({ dataDir });
		await lock.note({ url: 'http://127.0.0.1:8055' });

		expect(await readRunning({ dataDir })).toMatchObject({ pid: process.pid, url: 'http://127.0.0.1:8055' });
		await lock.release();
		expect(await readRunning({ dataDir })).toBeNull();
	});

	it('refuses a data directory that another process uses', async () => {
		await leaveClaim({ holder: await startOther() });

		await expect(lockInstance({ dataDir })).rejects.toThrow(`already uses ${dataDir}`);
	});

	it('takes over from a killed process, and ends the Directus that it left', async () => {
		const holder = await startOther();
		const directus = await startOther();
		await leaveClaim({ holder, directus });
		process.kill(holder.pid, 'SIGKILL');

		await lockInstance({ dataDir });

		expect(isRunning(directus)).toBe(false);
		expect(await readRunning({ dataDir })).toMatchObject({ pid: process.pid });
	});

	it('does not mistake a later process with the same number for the holder', async () => {
		const other = await startOther();
		await leaveClaim({ holder: { ...other, startedAt: 'long ago' } });

		await lockInstance({ dataDir });

		expect(isRunning(other)).toBe(true);
	});

	async function startOther() {
		const other = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)'], {
			stdio: 'pipe',
		});
		others.push(other);
		await once(other.stdout, 'data');
		const found = other.pid === undefined ? null : findProcess(other.pid);
		if (found === null) throw new Error('the other process did not start');
		return { pid: found.pid, startedAt: found.startedAt };
	}

	async function leaveClaim({
		holder,
		directus = null,
	}: {
		holder: KnownProcess;
		directus?: KnownProcess | null;
	}) {
		const claim = { ...holder, stopping: false, url: null, databaseUrl: null, directus };
		await writeFile(join(dataDir, 'running.json'), JSON.stringify(claim));
	}
});
