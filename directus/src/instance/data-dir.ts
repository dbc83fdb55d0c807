import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from './error-code.ts';
import { Failure } from './failure.ts';

/** Makes sure that the data directory exists, has its folders and can be written to. */
export async function openDataDir({ dataDir }: { dataDir: string }): Promise<void> {
	const probe = join(dataDir, `.probe-${process.pid}`);
	try {
		for (const folder of ['uploads', 'temp', 'no-extensions']) await makeFolder(join(dataDir, folder));
		await writeFile(probe, '');
		await rm(probe);
	} catch (error) {
		const reason = errorCode(error) ?? String(error);
		throw new Failure(
			`DATA_DIR ${dataDir} cannot be written to (${reason}). Make it writable, or set DATA_DIR to another folder.`,
		);
	}
}

/** Node's own `recursive` never comes back from a place where nothing can be made, such as /proc. */
async function makeFolder(folder: string): Promise<void> {
	if (existsSync(folder)) return;
	await makeFolder(dirname(folder));
	await mkdir(folder);
}
