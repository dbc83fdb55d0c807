import { findVisiblePath } from '../../db/access.ts';
import { findDocument } from '../../db/revisions.ts';
import { notFound } from '../api-error.ts';
import { visitorOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parseId } from '../parse.ts';
import type { Route } from '../route.ts';

/** `GET /paths/:id`: the published revision, for whoever may see it. */
export const getPath: Route<Caller, Pick<Deps, 'database'>> = {
	method: 'get',
	path: '/paths/:id',

	async handle(call, deps) {
		const path = parseId(call.params['id']);
		const visible = await findVisiblePath(path, await visitorOf(call.caller, deps), deps.database);
		const document = visible && (await findDocument(visible.revision, deps.database));

		if (!document) throw notFound();

		return { json: { data: document } };
	},
};
