import { findPastRevisions } from '../../db/past-revisions.ts';
import { editorOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parseId } from '../parse.ts';
import type { Route } from '../route.ts';

/** `GET /editor/paths/:id/revisions`: what was published when, by whom and why. */
export const pathRevisions: Route<Caller, Pick<Deps, 'database' | 'mayEdit'>> = {
	method: 'get',
	path: '/editor/paths/:id/revisions',

	async handle(call, deps) {
		const path = parseId(call.params['id']);

		await editorOf(call.caller, path, deps);

		return { json: { data: await findPastRevisions(path, deps.database) } };
	},
};
