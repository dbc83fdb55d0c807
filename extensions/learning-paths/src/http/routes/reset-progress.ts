import { findProgressOwner } from '../../db/progress-owner.ts';
import { resetProgress as reset } from '../../db/reset-progress.ts';
import { ApiError, notFound } from '../api-error.ts';
import { editorOf, userOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parseId } from '../parse.ts';
import type { Route } from '../route.ts';

/** `POST /editor/progress/:id/reset`: lets a learner start a path over. Their devices follow at the next contact. */
export const resetProgress: Route<Caller, Pick<Deps, 'database' | 'mayEdit' | 'now'>> = {
	method: 'post',
	path: '/editor/progress/:id/reset',

	async handle(call, deps) {
		// Signed in first: whether a row exists is no stranger's business.
		userOf(call.caller);

		const progress = parseId(call.params['id']);
		const owner = await findProgressOwner(progress, deps.database);

		if (!owner) throw notFound();

		const editor = await editorOf(call.caller, owner.path, deps);
		const after = await deps.database.transaction((sql) =>
			reset({ progress, profile: owner.profile, editor, now: deps.now() }, sql),
		);

		if (!after) throw notFound();
		if (after === 'NO_ATTEMPT_LEFT') {
			throw new ApiError(
				'INVALID_PAYLOAD',
				'The attempts at this path are counted to their end. It cannot be started over.',
			);
		}

		return { json: { data: after } };
	},
};
