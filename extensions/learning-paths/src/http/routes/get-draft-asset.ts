import { notFound } from '../api-error.ts';
import type { Caller, Deps } from '../deps.ts';
import { parseId } from '../parse.ts';
import type { Route } from '../route.ts';
import { sendAsset } from '../send-asset.ts';

/** `GET /editor/assets/:file`: a file of a draft, for those who may read it in the Studio anyway. The live preview shows it. */
export const getDraftAsset: Route<Caller, Pick<Deps, 'database' | 'files' | 'mayReadFile'>> = {
	method: 'get',
	path: '/editor/assets/:file',

	async handle(call, deps) {
		const file = parseId(call.params['file']);

		if (!call.caller?.user || !(await deps.mayReadFile(call.caller, file))) throw notFound();

		return sendAsset(file, call, deps);
	},
};
