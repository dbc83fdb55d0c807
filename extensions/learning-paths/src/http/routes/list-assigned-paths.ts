import { findAssignedPaths } from '../../db/my-paths.ts';
import { learnerOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { myCard } from '../my-card.ts';
import type { Route } from '../route.ts';

/** `GET /me/paths/assigned` */
export const listAssignedPaths: Route<Caller, Pick<Deps, 'database'>> = {
	method: 'get',
	path: '/me/paths/assigned',

	async handle(call, deps) {
		const paths = await findAssignedPaths(await learnerOf(call.caller, deps), deps.database);

		return { json: { data: paths.map(myCard) } };
	},
};
