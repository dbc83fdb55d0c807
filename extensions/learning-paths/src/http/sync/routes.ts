import type { Route } from '../route.ts';
import { contentBody } from './content-body.ts';
import { events } from './events.ts';
import { manifest } from './manifest.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { savePath } from './save-path.ts';
import type { SyncCaller, SyncDeps } from './sync-deps.ts';
import { unsavePath } from './unsave-path.ts';

/** The routes that devices call all the time. They are mounted before Directus' middleware (docs/decisions/0006). */
export const SYNC_ROUTES: readonly Route<SyncCaller, SyncDeps>[] = [
	pull,
	push,
	events,
	manifest,
	contentBody,
	savePath,
	unsavePath,
];
