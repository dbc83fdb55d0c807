import type { Report } from '@learning-paths/contract';
import type { Sql } from './sql.ts';

/** How long a step may stay started before its learner counts as stuck. */
const STUCK_AFTER = "interval '7 days'";

const LEARNERS = {
	name: 'report-learners',
	text: `
		select
			(
				select count(distinct member) from (
					select user_profile as member from learning_path_progress where learning_path = $1
					union all
					select user_profile from learning.grants() where learning_path = $1
				) as members
			)::int as learners,
			count(*) filter (where state = 'started')::int as started,
			count(*) filter (where state = 'finished')::int as finished
		from (
			select case
				when learning.finished_at(path.published_revision, progress.steps::jsonb) is not null then 'finished'
				when progress.started_at is not null then 'started'
				else 'unstarted'
			end as state
			from learning_path_progress as progress
			join learning_paths as path on path.id = progress.learning_path
			where progress.learning_path = $1
		) as standing`,
};

const STEPS = {
	name: 'report-steps',
	text: `
		select step.step as id, step.title, step.required,
			count(*) filter (where work.state = 'started')::int as started,
			count(*) filter (where work.state = 'finished')::int as finished,
			count(*) filter (where work.state = 'started' and work.started_at < now() - ${STUCK_AFTER})::int as stuck,
			percentile_cont(0.5) within group (order by extract(epoch from work.finished_at - work.started_at))
				filter (where work.finished_at >= work.started_at)::float8 as "medianSeconds"
		from learning_paths as path
		join learning.revision_steps as step on step.revision = path.published_revision
		left join learning.step_progress as work on work.learning_path = path.id and work.step = step.step
		where path.id = $1
		group by step.step, step.title, step.required, step.position
		order by step.position`,
};

/** How a path's learners are doing, live: current attempts against the current revision. */
export async function findReport(path: string, sql: Sql): Promise<Report> {
	const [learners] = await sql.query<Omit<Report, 'steps'>>(LEARNERS, [path]);
	const steps = await sql.query<Report['steps'][number]>(STEPS, [path]);

	return { learners: 0, started: 0, finished: 0, ...learners, steps };
}
