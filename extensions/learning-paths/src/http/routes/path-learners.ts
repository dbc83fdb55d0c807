import { type Learners, LearnersQuery } from '@learning-paths/contract';
import { findPathLearners } from '../../db/path-learners.ts';
import { editorOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parse, parseId } from '../parse.ts';
import type { Route } from '../route.ts';

/** `GET /editor/paths/:id/learners`: who has a path or works on it, and where they stand, page by page. */
export const pathLearners: Route<Caller, Pick<Deps, 'database' | 'mayEdit'>> = {
	method: 'get',
	path: '/editor/paths/:id/learners',

	async handle(call, deps) {
		const path = parseId(call.params['id']);

		await editorOf(call.caller, path, deps);

		const query = parse(LearnersQuery, call.query);
		const { learners, total } = await findPathLearners(path, query, deps.database);

		return { json: { data: learners, meta: { total } } satisfies Learners };
	},
};
