import { TimelineQuery } from '@learning-paths/contract';
import { findTimeline } from '../../db/timeline.ts';
import { editorOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parse, parseId } from '../parse.ts';
import type { Route } from '../route.ts';

/** `GET /editor/paths/:id/timeline`: a path's learners over time. */
export const pathTimeline: Route<Caller, Pick<Deps, 'database' | 'mayEdit'>> = {
	method: 'get',
	path: '/editor/paths/:id/timeline',

	async handle(call, deps) {
		const path = parseId(call.params['id']);

		await editorOf(call.caller, path, deps);

		return { json: { data: await findTimeline(path, parse(TimelineQuery, call.query), deps.database) } };
	},
};
