import { type Audience, AudienceQuery } from '@learning-paths/contract';
import { findAudience } from '../../db/audience.ts';
import { editorOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parse, parseId } from '../parse.ts';
import type { Route } from '../route.ts';

/** `GET /editor/paths/:id/audience`: who has a path, in which way, by when, and how far they are. */
export const pathAudience: Route<Caller, Pick<Deps, 'database' | 'mayEdit'>> = {
	method: 'get',
	path: '/editor/paths/:id/audience',

	async handle(call, deps) {
		const path = parseId(call.params['id']);

		await editorOf(call.caller, path, deps);

		const query = parse(AudienceQuery, call.query);
		const { total, ...data } = await findAudience(path, query, deps.database);

		return { json: { data, meta: { total } } satisfies Audience };
	},
};
