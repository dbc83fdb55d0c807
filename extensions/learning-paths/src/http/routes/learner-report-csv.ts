import { eachLearnerRow } from '../../db/learner-rows.ts';
import { hasProfile } from '../../db/profiles.ts';
import { LEARNER_CSV_HEADER, learnerCsvLine } from '../../domain/learner-csv.ts';
import { notFound } from '../api-error.ts';
import { editorOfAny } from '../callers.ts';
import { csvReply } from '../csv-reply.ts';
import type { Caller, Deps } from '../deps.ts';
import { parseId } from '../parse.ts';
import type { Route } from '../route.ts';

/** `GET /editor/profiles/:id/report.csv`: a line for every path that a learner has or worked on, streamed. */
export const learnerReportCsv: Route<Caller, Pick<Deps, 'database' | 'mayEdit'>> = {
	method: 'get',
	path: '/editor/profiles/:id/report.csv',

	async handle(call, deps) {
		await editorOfAny(call.caller, deps);

		const profile = parseId(call.params['id']);

		if (!(await hasProfile(profile, deps.database))) throw notFound();

		return csvReply(
			{ name: 'learner-report.csv', header: LEARNER_CSV_HEADER },
			eachLearnerRow(profile, deps.database),
			learnerCsvLine,
		);
	},
};
