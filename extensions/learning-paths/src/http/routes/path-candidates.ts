import { CandidatesQuery } from '@learning-paths/contract';
import { findCandidates } from '../../db/audience.ts';
import { assignerOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parse, parseId } from '../parse.ts';
import type { Route } from '../route.ts';

/** `GET /editor/paths/:id/candidates`: learners and groups that a path could be given to, by name or e-mail address. */
export const pathCandidates: Route<Caller, Pick<Deps, 'database' | 'mayEdit' | 'mayAssign'>> = {
	method: 'get',
	path: '/editor/paths/:id/candidates',

	async handle(call, deps) {
		const path = parseId(call.params['id']);

		await assignerOf(call.caller, path, deps);

		const { find } = parse(CandidatesQuery, call.query);

		return { json: { data: await findCandidates(path, find, deps.database) } };
	},
};
