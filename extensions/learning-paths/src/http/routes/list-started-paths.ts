import { findStartedPaths } from '../../db/my-paths.ts';
import { learnerOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { myCard } from '../my-card.ts';
import type { Route } from '../route.ts';

/** `GET /me/paths/started` */
export const listStartedPaths: Route<Caller, Pick<Deps, 'database'>> = {
	method: 'get',
	path: '/me/paths/started',

	async handle(call, deps) {
		const paths = await findStartedPaths(await learnerOf(call.caller, deps), deps.database);

		return { json: { data: paths.map(myCard) } };
	},
};
