import type { Snapshots } from '../configuration/snapshots.ts';
import { openApplied } from './applied.ts';
import { connect } from './connect.ts';
import { fingerprint } from './fingerprint.ts';
import { prepareObjects } from './prepare-objects.ts';

/** Finishes what applying snapshots by command has begun: the SQL after them, and a note for the next start. */
export async function recordSnapshots(input: {
	databaseUrl: string;
	snapshots: Snapshots;
	/** The folder of SQL files. */
	objects: string;
}): Promise<void> {
	const client = await connect(input.databaseUrl);
	try {
		const applied = await openApplied(client);
		await prepareObjects(
			{ folder: input.objects, isDue: true },
			{ client, applied, log: () => undefined, warn: console.warn },
		);
		await applied.record('snapshots', fingerprintOf(input.snapshots));
	} finally {
		await client.end();
	}
}

/** Names exactly these snapshots. */
export function fingerprintOf({ texts }: Snapshots): string {
	return fingerprint([texts.schema, texts.configuration]);
}
