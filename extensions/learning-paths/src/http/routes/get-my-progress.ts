import { findMyPath } from '../../db/my-paths.ts';
import { toDocument } from '../../db/progress-row.ts';
import { notFound } from '../api-error.ts';
import { learnerOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { myCard } from '../my-card.ts';
import { parseId } from '../parse.ts';
import type { Route } from '../route.ts';

/** `GET /me/paths/:id/progress`: the document and where the learner stands. */
export const getMyProgress: Route<Caller, Pick<Deps, 'database'>> = {
	method: 'get',
	path: '/me/paths/:id/progress',

	async handle(call, deps) {
		const profile = await learnerOf(call.caller, deps);
		const path = await findMyPath(profile, parseId(call.params['id']), deps.database);

		if (!path) throw notFound();

		return {
			json: { data: { progress: path.progress && toDocument(path.progress), summary: myCard(path).summary } },
		};
	},
};
