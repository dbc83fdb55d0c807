import { Readable } from 'node:stream';
import { eachReportRow } from '../../db/report-rows.ts';
import type { Sql } from '../../db/sql.ts';
import { reportCsvLine, REPORT_CSV_HEADER } from '../../domain/report-csv.ts';
import { editorOf } from '../callers.ts';
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

		return {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': 'attachment; filename="learning-path-report.csv"',
			},
			stream: Readable.from(lines(path, deps.database)),
		};
	},
};

async function* lines(path: string, sql: Sql): AsyncGenerator<string> {
	yield REPORT_CSV_HEADER;

	for await (const rows of eachReportRow(path, sql)) yield rows.map(reportCsvLine).join('');
}
