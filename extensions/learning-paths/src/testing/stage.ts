import { sharedInstance } from '../../../../directus/src/testing/shared-instance.ts';
import { openStage, stageOn, type Stage } from './open-stage.ts';

export type { Connection, Stage } from './open-stage.ts';

/** The instance that all database tests share. */
export async function sharedStage(): Promise<Stage> {
	return stageOn(await sharedInstance());
}

/** An instance with settings or a database of its own, on the shared Postgres server. Closing the stage stops it. */
export async function ownStage(plan: Parameters<typeof openStage>[1] = {}): ReturnType<typeof openStage> {
	return openStage((await sharedInstance()).serverUrl, plan);
}
