import type { Client } from 'pg';
import type { Applied } from './applied.ts';
import { applyObjects, readObjects } from './apply-objects.ts';
import { fingerprint } from './fingerprint.ts';

/** Runs the SQL that comes after the snapshots, when it or (`isDue`) what it builds on has changed. */
export async function prepareObjects(
	{ folder, isDue }: { folder: string; isDue: boolean },
	{ client, applied, log, warn }: { client: Client; applied: Applied; log: Print; warn: Print },
): Promise<void> {
	const objects = await readObjects(folder);
	const version = fingerprint(objects.flatMap(({ file, sql }) => [file, sql]));
	if (!isDue && (await applied.fingerprint('objects')) === version) return;

	log('Applying triggers, constraints and views');
	await tellWarnings(client, warn, () => applyObjects(client, objects));
	await applied.record('objects', version);
}

type Print = (line: string) => void;

/** SQL that can do with less than it asked for says so by `raise warning`; nobody would hear it. */
async function tellWarnings(client: Client, warn: Print, work: () => Promise<void>): Promise<void> {
	const hear = ({ severity, message }: { severity?: string | undefined; message?: string | undefined }) => {
		if (severity === 'WARNING') warn(`Warning: ${message ?? ''}`);
	};

	client.on('notice', hear);
	try {
		await work();
	} finally {
		client.off('notice', hear);
	}
}
