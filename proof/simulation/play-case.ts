import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DevicePool } from '../device/device-pool.ts';
import { rightRules, type ServerRules } from '../server/server-rules.ts';
import type { Case } from './case.ts';
import { createMemoryWorld } from './memory-world.ts';
import { randomOf } from './random.ts';
import { type Outcome, runCase } from './run-case.ts';

const FOLDER = join(import.meta.dirname, '../../.artifacts/sync');

/** Plays a case against the server in memory. */
export async function playCase(
	theCase: Case,
	deps: { pool: DevicePool; rules?: ServerRules },
): Promise<Outcome> {
	const random = randomOf(theCase.seed);
	const world = createMemoryWorld(theCase, { rules: deps.rules ?? rightRules, random });

	return runCase(theCase, { world, pool: deps.pool, random });
}

/** Writes a case down so that it can be run again. @returns what to tell a person */
export async function writeCase(theCase: Case, { violations }: Outcome): Promise<string> {
	const file = join(FOLDER, `case-${theCase.seed}.json`);

	await mkdir(FOLDER, { recursive: true });
	await writeFile(file, JSON.stringify(theCase, null, '\t'));

	return `${violations.join('\n')}\n\nTo run it again: npm run soak -- --replay ${file}`;
}
