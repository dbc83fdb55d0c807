import type { Sql } from './sql.ts';
import { millis } from './time.ts';

/** One learner's line in a path's CSV. */
export interface ReportRow {
	profile: string;
	user: string;
	email: string | null;
	displayName: string | null;
	state: 'unstarted' | 'started' | 'finished';
	stepsFinished: number;
	stepsTotal: number;
	lastStep: string | null;
	lastWorkedAt: number | null;
	startedAt: number | null;
	finishedAt: number | null;
}

const PAGE = {
	name: 'report-rows',
	text: `
		with members as (
			select user_profile from learning_path_progress where learning_path = $1 and user_profile > $2
			union
			select user_profile from learning.grants() where learning_path = $1 and user_profile > $2
			order by user_profile
			limit $3
		), required as (
			select step.step
			from learning_paths as path
			join learning.revision_steps as step on step.revision = path.published_revision
			where path.id = $1 and step.required
		)
		select members.user_profile as profile, users.id as user, users.email, profile.display_name as "displayName",
			case
				when learning.finished_at(path.published_revision, progress.steps::jsonb) is not null then 'finished'
				when progress.started_at is not null then 'started'
				else 'unstarted'
			end as state,
			(
				select count(progress.steps::jsonb -> required.step::text ->> 'finishedAt') from required
			)::int as "stepsFinished",
			(select count(*) from required)::int as "stepsTotal",
			(
				select step.title from learning.revision_steps as step
				where step.revision = path.published_revision and step.step = progress.last_step
			) as "lastStep",
			${millis('progress.last_worked_at')} as "lastWorkedAt",
			${millis('progress.started_at')} as "startedAt",
			${millis('progress.finished_at')} as "finishedAt"
		from members
		join user_profiles as profile on profile.id = members.user_profile
		join directus_users as users on users.id = profile."user"
		join learning_paths as path on path.id = $1
		left join learning_path_progress as progress
			on progress.learning_path = path.id and progress.user_profile = profile.id
		order by members.user_profile`,
};

/** Rows fetched at a time: the CSV streams in constant memory however many learners there are. */
const PAGE_SIZE = 1_000;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Every learner who has the path or worked on it, page by page, in the order of their profiles. */
export async function* eachReportRow(path: string, sql: Sql): AsyncGenerator<ReportRow[]> {
	let after = FIRST;

	for (;;) {
		const rows = await sql.query<ReportRow>(PAGE, [path, after, PAGE_SIZE]);

		if (rows.length > 0) yield rows;
		if (rows.length < PAGE_SIZE) return;

		after = rows.at(-1)?.profile ?? after;
	}
}
