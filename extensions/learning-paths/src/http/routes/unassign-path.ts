import { UnassignBody, type Unassigned } from '@learning-paths/contract';
import { removeAssignments } from '../../db/assignments.ts';
import { countAssigned } from '../../db/audience.ts';
import { lockPath } from '../../db/revisions.ts';
import { ApiError, notFound } from '../api-error.ts';
import { assignerOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parse, parseId } from '../parse.ts';
import type { Route } from '../route.ts';

/** `POST /editor/paths/:id/unassign`: takes a path from learners and groups. Their progress stays. */
export const unassignPath: Route<Caller, Pick<Deps, 'database' | 'mayEdit' | 'mayAssign'>> = {
	method: 'post',
	path: '/editor/paths/:id/unassign',

	async handle(call, deps) {
		const path = parseId(call.params['id']);
		const editor = await assignerOf(call.caller, path, deps);
		const { profiles, groups } = parse(UnassignBody, call.body ?? {});

		if (profiles.length + groups.length === 0) {
			throw new ApiError('INVALID_PAYLOAD', 'Choose learners or groups first.');
		}

		const data: Unassigned = await deps.database.transaction(async (sql) => {
			if (!(await lockPath(path, sql))) throw notFound();

			const learners = await removeAssignments('learner', path, profiles, editor, sql);
			const groupCount = await removeAssignments('group', path, groups, editor, sql);

			return {
				removed: learners + groupCount,
				stillAssigned: await countAssigned(path, profiles, sql),
			};
		});

		return { json: { data } };
	},
};
