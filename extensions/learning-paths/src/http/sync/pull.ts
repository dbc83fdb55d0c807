import { PullQuery, type PullReply } from '@learning-paths/contract';
import { pullProgress } from '../../db/pull.ts';
import { parse } from '../parse.ts';
import type { Route } from '../route.ts';
import { endedSession, refuseWrongUser } from './learner-at.ts';
import type { SyncCaller, SyncDeps } from './sync-deps.ts';

/** `GET /sync/v1/:user/progress`: what is new above the device's checkpoint. */
export const pull: Route<SyncCaller, Pick<SyncDeps, 'database'>> = {
	method: 'get',
	path: '/sync/v1/:user/progress',

	async handle(call, deps) {
		const { credential } = call.caller;

		if ('user' in credential) refuseWrongUser(call.params['user'], credential.user);

		const page = await pullProgress(credential, parse(PullQuery, call.query), deps.database);

		if (!page) throw endedSession();

		refuseWrongUser(call.params['user'], page.user);

		return {
			json: {
				documents: page.documents,
				checkpoint: { generation: page.generation, version: page.version },
			} satisfies PullReply,
		};
	},
};
