import type { LearnerLine, LearnerOrder, LearnersQuery } from '@learning-paths/contract';
import { like } from './like.ts';
import type { Sql } from './sql.ts';
import { STANDING_COLUMNS, standingJoins, STATE } from './standing-columns.ts';
import { millis } from './time.ts';

/** The step that has been open longest, of those that the revision has. */
const OPEN_SINCE = `(
	select min(work.since)
	from unnest(digest.open, digest.open_since) as work (step, since)
	join learning.revision_steps as step on step.step = work.step and step.revision = path.published_revision
)`;

const COLUMN = {
	name: `lower(coalesce(profile.display_name, users.email))`,
	steps: 'tally.steps_finished',
	worked: 'progress.last_worked_at',
	finished: 'progress.finished_at',
	open: OPEN_SINCE,
};

/** Every set of finished steps is compared with the revision once: learners outnumber sets by far. */
const FOUND = `
	from learning.learners() as learner
	join learning_paths as path on path.id = learner.learning_path
	join user_profiles as profile on profile.id = learner.user_profile
	join directus_users as users on users.id = profile."user"
	${standingJoins('learner')}
	join tallies as tally on tally.finished = coalesce(digest.finished, '{}')
	where learner.learning_path = $1
		and ($2 = '' or profile.display_name ilike $2 or users.email ilike $2)
		and case $3
			when '' then true
			when 'stuck' then ${OPEN_SINCE} < now() - make_interval(days => $4)
			else ${STATE} = $3
		end`;

const TALLIES = `
	with sets as (
		select distinct finished from learning.progress_digest where learning_path = $1
		union
		select '{}'
	), tallies as materialized (
		select sets.finished, tally.*
		from sets
		join learning_paths as path on path.id = $1
		cross join lateral learning.tally(path.published_revision, sets.finished) as tally
	)`;

const TOTAL = { name: 'path-learners-total', text: `${TALLIES} select count(*)::int as total ${FOUND}` };

/** One page of a path's learners with where they stand; `total` counts all pages. */
export async function findPathLearners(
	path: string,
	query: LearnersQuery,
	sql: Sql,
): Promise<{ learners: LearnerLine[]; total: number }> {
	const found = [path, like(query.find), query.state ?? '', query.stuck];
	const learners = await sql.query<LearnerLine>(pageBy(query.order), [
		...found,
		query.size,
		(query.page - 1) * query.size,
	]);
	const [count] = await sql.query<{ total: number }>(TOTAL, found);

	return { learners, total: count?.total ?? 0 };
}

function pageBy(order: LearnerOrder) {
	const [column, direction] = order.startsWith('-') ? [order.slice(1), 'desc'] : [order, 'asc'];
	const expression = Object.entries(COLUMN).find(([name]) => name === column)?.[1] ?? COLUMN.worked;

	return {
		name: `path-learners-by-${order}`,
		text: `
			${TALLIES}
			select profile.id as profile, progress.id as progress, profile.display_name as "displayName", users.email,
				${STANDING_COLUMNS},
				${millis(OPEN_SINCE)} as "openSince"
			${FOUND}
			order by ${expression} ${direction} nulls last, profile.id
			limit $5 offset $6`,
	};
}
