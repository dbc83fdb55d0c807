import { findVisiblePath } from '../../db/access.ts';
import { savePath as save } from '../../db/device-content.ts';
import { notFound } from '../api-error.ts';
import { parseId } from '../parse.ts';
import type { Route } from '../route.ts';
import { learnerAt } from './learner-at.ts';
import type { SyncCaller, SyncDeps } from './sync-deps.ts';

/** `PUT /sync/v1/:user/saved/:path`: keep a path on my devices. */
export const savePath: Route<SyncCaller, SyncDeps> = {
	method: 'put',
	path: '/sync/v1/:user/saved/:path',

	async handle(call, deps) {
		const learner = await learnerAt(call.params['user'], call.caller.credential, deps.database);
		const path = parseId(call.params['path']);

		if (!(await findVisiblePath(path, learner.profile, deps.database))) throw notFound();

		await save(learner.profile, path, deps.database);
		deps.hub.contentChanged(learner.profile, call.caller.device);

		return { status: 204 };
	},
};
