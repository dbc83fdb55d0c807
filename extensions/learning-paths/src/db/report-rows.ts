import { eachPage } from './each-page.ts';
import type { Sql } from './sql.ts';
import { STANDING_COLUMNS, standingJoins, TALLY } from './standing-columns.ts';

/** Where someone stands on a path, as a CSV says it. Times in ms since the epoch. */
export interface Standing {
	state: 'unstarted' | 'started' | 'finished';
	stepsFinished: number;
	stepsTotal: number;
	lastStep: string | null;
	lastWorkedAt: number | null;
	startedAt: number | null;
	finishedAt: number | null;
}

/** One learner's line in a path's CSV. */
export interface ReportRow extends Standing {
	key: string;
	user: string;
	email: string | null;
	displayName: string | null;
}

const PAGE = {
	name: 'report-rows',
	text: `
		with members as (
			select user_profile from learning.learners()
			where learning_path = $1 and user_profile > $2
			order by user_profile
			limit $3
		)
		select members.user_profile as key, users.id as user, users.email, profile.display_name as "displayName",
			${STANDING_COLUMNS}
		from members
		join user_profiles as profile on profile.id = members.user_profile
		join directus_users as users on users.id = profile."user"
		join learning_paths as path on path.id = $1
		${standingJoins('members')}
		${TALLY}
		order by members.user_profile`,
};

/** Every learner who has the path or worked on it, page by page, in the order of their profiles. */
export function eachReportRow(path: string, sql: Sql): AsyncGenerator<ReportRow[]> {
	return eachPage((after, size) => sql.query<ReportRow>(PAGE, [path, after, size]));
}
