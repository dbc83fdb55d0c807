import type { ProfilePath, ProfilePathsQuery } from '@learning-paths/contract';
import { groupNames } from './group-names.ts';
import type { Sql } from './sql.ts';
import { STATE, standingJoins, TALLY } from './standing-columns.ts';
import { day } from './time.ts';

const PAGE = {
	name: 'profile-paths',
	text: `
		with mine as (
			select learner.learning_path, learner.user_profile
			from learning.learners() as learner
			join learning_paths as path on path.id = learner.learning_path
			where learner.user_profile = $1
			order by lower(path.title), path.id
			limit $2 offset $3
		)
		select path.id as path, path.title, path.status, progress.id as progress,
			${STATE} as state, tally.steps_finished as "stepsFinished", tally.steps_total as "stepsTotal",
			${day('assigned.due_on')} as "dueOn", coalesce(assigned.direct, false) as direct,
			${groupNames('path.id', '$1')} as groups
		from mine
		join learning_paths as path on path.id = mine.learning_path
		left join learning.assigned() as assigned
			on assigned.learning_path = mine.learning_path and assigned.user_profile = $1
		${standingJoins('mine')}
		${TALLY}
		order by lower(path.title), path.id`,
};

const TOTAL = {
	name: 'profile-paths-total',
	text: 'select count(*)::int as total from learning.learners() where user_profile = $1',
};

/** One page of the paths that a learner has or works on, by title; `total` counts all pages. */
export async function findProfilePaths(
	profile: string,
	{ page, size }: ProfilePathsQuery,
	sql: Sql,
): Promise<{ paths: ProfilePath[]; total: number }> {
	const paths = await sql.query<ProfilePath>(PAGE, [profile, size, (page - 1) * size]);
	const [count] = await sql.query<{ total: number }>(TOTAL, [profile]);

	return { paths, total: count?.total ?? 0 };
}
