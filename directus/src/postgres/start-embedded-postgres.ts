import { dirname, join } from 'node:path';
import { createCluster } from './create-cluster.ts';
import { endOrphan } from './end-orphan.ts';
import { findPostgresPrograms } from './postgres-programs.ts';
import { choosePostgresRunner } from './postgres-runner.ts';
import { findPostgresUser } from './postgres-user.ts';
import { startCluster, type RunningCluster } from './start-cluster.ts';

export interface EmbeddedPostgresPlan {
	dataDir: string;
	password: string;
	/** Settings of postgresql.conf. */
	settings?: Record<string, string>;
}

/**
 * Runs our own Postgres on `<dataDir>/postgres`, which it creates on first use. The caller holds the
 * data directory's lock: a Postgres that is found running there was left behind, and is ended.
 */
export async function startEmbeddedPostgres({
	dataDir,
	password,
	settings = {},
}: EmbeddedPostgresPlan): Promise<RunningCluster> {
	const programs = await findPostgresPrograms();
	const user = findPostgresUser();
	const runner = choosePostgresRunner({ user, mustReach: [dirname(programs.postgres), dataDir] });
	const place = { dir: join(dataDir, 'postgres'), user, runner, programs };

	await endOrphan(place.dir);
	await createCluster(place, password);
	return await startCluster(place, { password, logFile: join(dataDir, 'postgres.log'), settings });
}
