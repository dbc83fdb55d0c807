import { eachReportRow } from '../../db/report-rows.ts';
import { REPORT_CSV_HEADER, reportCsvLine } from '../../domain/report-csv.ts';
import { editorOf } from '../callers.ts';
import { csvReply } from '../csv-reply.ts';
import type { Caller, Deps } from '../deps.ts';
import { parseId } from '../parse.ts';
import type { Route } from '../route.ts';

/** `GET /editor/paths/:id/report.csv`: a line for every learner, streamed. */
export const pathReportCsv: Route<Caller, Pick<Deps, 'database' | 'mayEdit'>> = {
	method: 'get',
	path: '/editor/paths/:id/report.csv',

	async handle(call, deps) {
		const path = parseId(call.params['id']);

		await editorOf(call.caller, path, deps);

		return csvReply(
			{ name: 'learning-path-report.csv', header: REPORT_CSV_HEADER },
			eachReportRow(path, deps.database),
			reportCsvLine,
		);
	},
};
