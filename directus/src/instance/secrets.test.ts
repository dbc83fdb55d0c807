import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepSecrets } from './secrets.ts';

describe('keepSecrets', () => {
	let dataDir: string;
	let file: string;

	beforeEach(async () => {
		dataDir = await mkdtemp(join(tmpdir(), 'secrets-'));
		file = join(dataDir, 'secrets.json');
	});
	afterEach(() => rm(dataDir, { recursive: true }));

	it('gives the same secrets again, and lets nobody else read them', async () => {
		const first = await keepSecrets({ dataDir });

		expect(await keepSecrets({ dataDir })).toEqual(first);
		expect((await stat(file)).mode & 0o077).toBe(0);
	});

	it('gives every data directory its own', async () => {
		const first = await keepSecrets({ dataDir });
		await rm(file);

		expect(await keepSecrets({ dataDir })).not.toEqual(first);
	});

	it('adds what an earlier version did not have, and keeps the rest', async () => {
		const { demoLearnerPassword: _, ...earlier } = await keepSecrets({ dataDir });
		await writeFile(file, JSON.stringify(earlier));

		expect(await keepSecrets({ dataDir })).toMatchObject(earlier);
		expect(await readFile(file, 'utf8')).toContain('demoLearnerPassword');
	});

	it('never replaces a file that it cannot read: the database is locked with what was in it', async () => {
		await writeFile(file, '{ "secret": ');

		await expect(keepSecrets({ dataDir })).rejects.toThrow('Restore it from a backup');
		expect(await readFile(file, 'utf8')).toBe('{ "secret": ');
	});
});
