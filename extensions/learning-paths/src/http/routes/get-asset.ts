import { AssetQuery } from '@learning-paths/contract';
import { mayFetchFile } from '../../db/access.ts';
import { notFound } from '../api-error.ts';
import { visitorOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parse, parseId } from '../parse.ts';
import type { Route } from '../route.ts';
import { sendAsset } from '../send-asset.ts';

/** `GET /assets/:file`: a file of a published path, for whoever may see that path. Editors see no more than learners here. */
export const getAsset: Route<Caller, Pick<Deps, 'database' | 'files'>> = {
	method: 'get',
	path: '/assets/:file',

	async handle(call, deps) {
		const file = parseId(call.params['file']);

		// A wrong size is said to everyone alike: it must not tell whether there is such a file.
		parse(AssetQuery, call.query);

		if (!(await mayFetchFile(file, await visitorOf(call.caller, deps), deps.database))) throw notFound();

		return sendAsset(file, call, deps);
	},
};
