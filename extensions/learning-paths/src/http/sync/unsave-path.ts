import { unsavePath as unsave } from '../../db/device-content.ts';
import { parseId } from '../parse.ts';
import type { Route } from '../route.ts';
import { learnerAt } from './learner-at.ts';
import type { SyncCaller, SyncDeps } from './sync-deps.ts';

/** `DELETE /sync/v1/:user/saved/:path`: no longer. Assigned and started paths stay on the devices all the same. */
export const unsavePath: Route<SyncCaller, SyncDeps> = {
	method: 'delete',
	path: '/sync/v1/:user/saved/:path',

	async handle(call, deps) {
		const learner = await learnerAt(call.params['user'], call.caller.credential, deps.database);

		await unsave(learner.profile, parseId(call.params['path']), deps.database);
		deps.hub.contentChanged(learner.profile, call.caller.device);

		return { status: 204 };
	},
};
