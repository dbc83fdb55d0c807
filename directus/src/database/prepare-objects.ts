import type { Client } from 'pg';
import type { Applied } from './applied.ts';
import { applyObjects, readObjects } from './apply-objects.ts';
import { fingerprint } from './fingerprint.ts';

/** Runs the SQL that comes after the snapshots, when it or (`isDue`) what it builds on has changed. */
export async function prepareObjects(
	{ folder, isDue }: { folder: string; isDue: boolean },
	{ client, applied, log }: { client: Client; applied: Applied; log: (line: string) => void },
): Promise<void> {
	const objects = await readObjects(folder);
	const version = fingerprint(objects.flatMap(({ file, sql }) => [file, sql]));
	if (!isDue && (await applied.fingerprint('objects')) === version) return;

	log('Applying triggers, constraints and views');
	await applyObjects(client, objects);
	await applied.record('objects', version);
}
