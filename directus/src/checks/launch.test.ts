import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repository } from '../instance/repository.ts';

let folder: string;

// A launcher that has nothing to launch.
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'launch-'));
	cpSync(join(repository.host, 'launch'), join(folder, 'directus/launch'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

// A nightly `npm run drift` that found no network took itself for one that had found a difference.
test.each([
	['drift', 2],
	['apply', 1],
])('%s that could not even begin ends with %i', (command, code) => {
	const { status, stderr } = spawnSync(
		process.execPath,
		[join(folder, 'directus/launch/launch.mjs'), command],
		{ encoding: 'utf8' },
	);

	expect(stderr).toContain(`error: There is no command named ${command}.`);
	expect(status).toBe(code);
});
