import { createHash } from 'node:crypto';
import { type Manifest } from '@learning-paths/contract';
import { findManifest } from '../../db/device-content.ts';
import { namesEtag } from '../etag.ts';
import type { Route } from '../route.ts';
import { learnerAt } from './learner-at.ts';
import type { SyncCaller, SyncDeps } from './sync-deps.ts';

/** `GET /sync/v1/:user/content`: what belongs on this learner's devices. Unchanged, it is a 304 without a body. */
export const manifest: Route<SyncCaller, Pick<SyncDeps, 'database'>> = {
	method: 'get',
	path: '/sync/v1/:user/content',

	async handle(call, deps) {
		const learner = await learnerAt(call.params['user'], call.caller.credential, deps.database);
		const reply: Manifest = { data: await findManifest(learner.profile, deps.database) };
		const etag = `"${createHash('sha256').update(JSON.stringify(reply)).digest('base64url').slice(0, 22)}"`;
		const headers = { etag, 'cache-control': 'private, no-cache' };

		return namesEtag(call.headers['if-none-match'], etag)
			? { status: 304, headers }
			: { headers, json: reply };
	},
};
