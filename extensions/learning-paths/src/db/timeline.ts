import type { Timeline, TimelineQuery } from '@learning-paths/contract';
import type { Sql } from './sql.ts';
import { day } from './time.ts';

/** Attempts that were replaced count where they took place: starting over must not rewrite last month. */
const TIMELINE = {
	name: 'timeline',
	text: `
		with period as materialized (
			select first::date as first
			from generate_series(
				date_trunc($2, (now() at time zone 'UTC')) - ($3 - 1) * ('1 ' || $2)::interval,
				date_trunc($2, (now() at time zone 'UTC')),
				('1 ' || $2)::interval
			) as first
		), attempt as (
			select user_profile, days from learning.progress_digest where learning_path = $1
			union all
			select archived.user_profile, digest.days
			from learning.progress_archive as archived
			cross join lateral learning.digest(archived.document -> 'steps') as digest
			where archived.learning_path = $1
		), started as (
			select date_trunc($2, days[1])::date as first, count(*)::int as attempts
			from attempt
			where days[1] >= (select min(first) from period)
			group by 1
		), active as (
			select first, count(*)::int as learners
			from (
				select distinct attempt.user_profile, date_trunc($2, worked)::date as first
				from attempt
				cross join lateral unnest(attempt.days) as worked
				where worked >= (select min(first) from period)
			) as learner
			group by first
		), finished as (
			select date_trunc($2, finished_at at time zone 'UTC')::date as first, count(*)::int as completions
			from learning_path_completions
			where learning_path = $1
			group by 1
		)
		select ${day('period.first')} as from,
			coalesce(started.attempts, 0) as started,
			coalesce(finished.completions, 0) as finished,
			coalesce(active.learners, 0) as active
		from period
		left join started on started.first = period.first
		left join finished on finished.first = period.first
		left join active on active.first = period.first
		order by period.first`,
};

/** How many learners began, worked on and finished a path, period by period; the oldest first. */
export async function findTimeline(path: string, query: TimelineQuery, sql: Sql): Promise<Timeline> {
	return sql.query<Timeline[number]>(TIMELINE, [path, query.by, query.periods]);
}
