import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Case } from './case.ts';

const FOLDER = join(import.meta.dirname, '../../.artifacts/sync');

/** Writes a case down so that it can be run again. @returns the file */
export async function writeCase(theCase: Case): Promise<string> {
	const file = join(FOLDER, `case-${theCase.seed}.json`);

	await mkdir(FOLDER, { recursive: true });
	await writeFile(file, JSON.stringify(theCase, null, '\t'));

	return file;
}
