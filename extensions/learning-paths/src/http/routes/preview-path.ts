import { draftDocument } from '../draft-document.ts';
import { editorOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parseId } from '../parse.ts';
import type { Route } from '../route.ts';

/** `GET /editor/paths/:id/preview`: the draft as learners would see it. */
export const previewPath: Route<Caller, Pick<Deps, 'database' | 'blockKinds' | 'mayEdit' | 'now'>> = {
	method: 'get',
	path: '/editor/paths/:id/preview',

	async handle(call, deps) {
		const path = parseId(call.params['id']);

		await editorOf(call.caller, path, deps);

		return {
			json: {
				data: await draftDocument(path, { revision: 0, publishedAt: deps.now() }, deps.database, deps),
			},
		};
	},
};
