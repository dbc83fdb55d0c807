import { AssignBody, type Assigned } from '@learning-paths/contract';
import {
	type AssigneeKind,
	findTerms,
	lockAssignments,
	unknownAssignees,
	writeAssignments,
} from '../../db/assignments.ts';
import { lockPath } from '../../db/revisions.ts';
import type { Sql } from '../../db/sql.ts';
import { settleTerms } from '../../domain/settle-terms.ts';
import { ApiError, notFound } from '../api-error.ts';
import { assignerOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parse, parseId } from '../parse.ts';
import type { Route } from '../route.ts';

/** `POST /editor/paths/:id/assign`: gives a path to learners and groups, all of them or none. */
export const assignPath: Route<Caller, Pick<Deps, 'database' | 'mayEdit' | 'mayAssign'>> = {
	method: 'post',
	path: '/editor/paths/:id/assign',

	async handle(call, deps) {
		const path = parseId(call.params['id']);
		const editor = await assignerOf(call.caller, path, deps);
		const body = parse(AssignBody, call.body ?? {});

		if (body.profiles.length + body.groups.length === 0) {
			throw new ApiError('INVALID_PAYLOAD', 'Choose learners or groups first.');
		}

		const data = await deps.database.transaction(async (sql) => {
			// The path first, as everywhere. The other way round, who waits for a path that is just being published would keep
			// everyone else from assigning anything, and end in a deadlock with who has that path and unassigns it.
			if (!(await lockPath(path, sql))) throw notFound();
			await lockAssignments(sql);

			const learners = await give('learner', body.profiles, { path, editor, body }, sql);
			const groups = await give('group', body.groups, { path, editor, body }, sql);

			return {
				added: learners.added + groups.added,
				changed: learners.changed + groups.changed,
				unchanged: learners.unchanged + groups.unchanged,
			};
		});

		return { json: { data } };
	},
};

async function give(
	kind: AssigneeKind,
	ids: readonly string[],
	to: { path: string; editor: string; body: AssignBody },
	sql: Sql,
): Promise<Assigned> {
	const assignees = [...new Set(ids)];
	const [unknown] = await unknownAssignees(kind, assignees, sql);

	if (unknown !== undefined) throw new ApiError('INVALID_PAYLOAD', `There is no ${kind} ${unknown}.`);

	const existing = await findTerms(
		kind,
		assignees.map((assignee) => ({ path: to.path, assignee })),
		sql,
	);
	const settled = assignees.map((assignee) => ({
		assignee,
		...settleTerms(existing.get(`${to.path} ${assignee}`), to.body),
	}));

	await writeAssignments(
		kind,
		settled
			.filter(({ effect }) => effect !== 'unchanged')
			.map(({ assignee, terms }) => ({ path: to.path, assignee, ...terms })),
		to.editor,
		sql,
	);

	const count = (wanted: string) => settled.filter(({ effect }) => effect === wanted).length;

	return { added: count('added'), changed: count('changed'), unchanged: count('unchanged') };
}
