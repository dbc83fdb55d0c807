import { ReportQuery } from '@learning-paths/contract';
import { findReport } from '../../db/report.ts';
import { editorOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parse, parseId } from '../parse.ts';
import type { Route } from '../route.ts';

/** `GET /editor/paths/:id/report`: how the path's learners are doing, live. */
export const pathReport: Route<Caller, Pick<Deps, 'database' | 'mayEdit'>> = {
	method: 'get',
	path: '/editor/paths/:id/report',

	async handle(call, deps) {
		const path = parseId(call.params['id']);

		await editorOf(call.caller, path, deps);

		const { stuck } = parse(ReportQuery, call.query);

		return { json: { data: await findReport(path, stuck, deps.database) } };
	},
};
