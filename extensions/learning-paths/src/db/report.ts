import { INSIGHT_LIMITS, type Report } from '@learning-paths/contract';
import type { Sql } from './sql.ts';

/**
 * One pass over the digests. `sets` counts learners by the set of steps that they have finished: of 100,000 most stand at one of
 * a few dozen sets, and each set is compared with the revision once.
 */
const REPORT = {
	name: 'report',
	text: `
		with sets as materialized (
			select digest.finished, count(*) as learners, count(*) filter (where digest.days <> '{}') as touched
			from learning.progress_digest as digest
			where digest.learning_path = $1
			group by digest.finished
		), total as (
			select
				(select count(*) from learning.learners() where learning_path = $1)::int as learners,
				coalesce(sum(sets.touched) filter (where not tally.complete), 0)::int as started,
				coalesce(sum(sets.learners) filter (where tally.complete), 0)::int as finished
			from sets
			join learning_paths as path on path.id = $1
			cross join lateral learning.tally(path.published_revision, sets.finished) as tally
		), finished as (
			select step, sum(sets.learners)::int as learners
			from sets
			cross join lateral unnest(sets.finished) as step
			group by step
		), open as (
			select step, count(*)::int as learners,
				(count(*) filter (where since < now() - make_interval(days => $2)))::int as stuck
			from (
				select unnest(digest.open) as step, unnest(digest.open_since) as since
				from learning.progress_digest as digest
				where digest.learning_path = $1
			) as work
			group by step
		), recent as materialized (
			select user_profile from learning_path_progress
			where learning_path = $1
			order by last_worked_at desc
			limit ${INSIGHT_LIMITS.medianOf}
		), pace as (
			select work.step,
				percentile_cont(0.5) within group (order by extract(epoch from work.finished_at - work.started_at))::float8 as seconds
			from recent
			join learning.step_progress as work
				on work.learning_path = $1 and work.user_profile = recent.user_profile
			where work.finished_at >= work.started_at
			group by work.step
		)
		select total.*, coalesce(steps.list, '[]') as steps
		from total
		cross join lateral (
			select json_agg(json_build_object(
				'id', step.step,
				'title', step.title,
				'required', step.required,
				'started', coalesce(open.learners, 0),
				'finished', coalesce(finished.learners, 0),
				'stuck', coalesce(open.stuck, 0),
				'medianSeconds', pace.seconds
			) order by step.position) as list
			from learning_paths as path
			join learning.revision_steps as step on step.revision = path.published_revision
			left join finished on finished.step = step.step
			left join open on open.step = step.step
			left join pace on pace.step = step.step
			where path.id = $1
		) as steps`,
};

/**
 * How a path's learners are doing, live: current attempts against the current revision.
 *
 * @param stuck After how many days an open step counts as stuck.
 */
export async function findReport(path: string, stuck: number, sql: Sql): Promise<Report> {
	const [report] = await sql.query<Report>(REPORT, [path, stuck]);

	return report ?? { learners: 0, started: 0, finished: 0, steps: [] };
}
