import { LIMITS, type Report } from '@learning-paths/contract';
import type { Sql } from './sql.ts';

/**
 * Learners by the set of steps that they have finished: of 100,000 most stand at one of a few dozen sets, and each set is
 * compared with the revision once.
 */
const SETS = `
	sets as materialized (
		select digest.finished, count(*) as learners, count(*) filter (where digest.days <> '{}') as touched
		from learning.progress_digest as digest
		where digest.learning_path = $1
		group by digest.finished
	)`;

const LEARNERS = {
	name: 'report-learners',
	text: `
		with ${SETS}
		select
			(select count(*) from learning.learners() where learning_path = $1)::int as learners,
			coalesce(sum(sets.touched) filter (where not tally.complete), 0)::int as started,
			coalesce(sum(sets.learners) filter (where tally.complete), 0)::int as finished
		from sets
		join learning_paths as path on path.id = $1
		cross join lateral learning.tally(path.published_revision, sets.finished) as tally`,
};

const STEPS = {
	name: 'report-steps',
	text: `
		with ${SETS}, finished as (
			select step, sum(sets.learners)::int as learners
			from sets
			cross join lateral unnest(sets.finished) as step
			group by step
		), open as (
			select work.step, count(*)::int as learners,
				(count(*) filter (where work.since < now() - make_interval(days => $2)))::int as stuck
			from learning.progress_digest as digest
			cross join lateral unnest(digest.open, digest.open_since) as work (step, since)
			where digest.learning_path = $1
			group by work.step
		), recent as materialized (
			select user_profile from learning_path_progress
			where learning_path = $1
			order by last_worked_at desc
			limit ${LIMITS.medianOf}
		), pace as (
			select work.step,
				percentile_cont(0.5) within group (order by extract(epoch from work.finished_at - work.started_at))::float8 as seconds
			from recent
			join learning.step_progress as work
				on work.learning_path = $1 and work.user_profile = recent.user_profile
			where work.finished_at >= work.started_at
			group by work.step
		)
		select step.step as id, step.title, step.required,
			coalesce(open.learners, 0) as started,
			coalesce(finished.learners, 0) as finished,
			coalesce(open.stuck, 0) as stuck,
			pace.seconds as "medianSeconds"
		from learning_paths as path
		join learning.revision_steps as step on step.revision = path.published_revision
		left join finished on finished.step = step.step
		left join open on open.step = step.step
		left join pace on pace.step = step.step
		where path.id = $1
		order by step.position`,
};

/**
 * How a path's learners are doing, live: current attempts against the current revision.
 *
 * @param stuck After how many days an open step counts as stuck.
 */
export async function findReport(path: string, stuck: number, sql: Sql): Promise<Report> {
	const [learners] = await sql.query<Omit<Report, 'steps'>>(LEARNERS, [path]);
	const steps = await sql.query<Report['steps'][number]>(STEPS, [path, stuck]);

	return { learners: 0, started: 0, finished: 0, ...learners, steps };
}
