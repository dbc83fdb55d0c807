import type { AudienceGroup, AudienceLearner, AudienceQuery, Candidates } from '@learning-paths/contract';
import { groupNames } from './group-names.ts';
import { like } from './like.ts';
import type { Sql } from './sql.ts';
import { STATE, standingJoins, TALLY } from './standing-columns.ts';
import { day } from './time.ts';

const FOUND = `
	from learning.assigned() as assigned
	join user_profiles as profile on profile.id = assigned.user_profile
	join directus_users as users on users.id = profile."user"
	where assigned.learning_path = $1 and ($2 = '' or profile.display_name ilike $2 or users.email ilike $2)`;

const LEARNERS = {
	name: 'audience-learners',
	text: `
		with page as (
			select profile.id as profile, profile.id as user_profile, profile.display_name, users.email, assigned.direct, assigned.due_on,
				lower(coalesce(profile.display_name, users.email)) as place
			${FOUND}
			order by place, profile.id
			limit $3 offset $4
		)
		select page.profile, page.display_name as "displayName", page.email, page.direct, ${day('page.due_on')} as "dueOn", given.note,
			${STATE} as state, tally.steps_finished as "stepsFinished", tally.steps_total as "stepsTotal",
			${groupNames('$1', 'page.profile')} as groups
		from page
		join learning_paths as path on path.id = $1
		left join learning_path_assignments as given
			on given.learning_path = $1 and given.user_profile = page.profile
		${standingJoins('page')}
		${TALLY}
		order by page.place, page.profile`,
};

const TOTAL = { name: 'audience-total', text: `select count(*)::int as total ${FOUND}` };

const MEMBERS = `(select count(*) from user_group_members as member where member.user_group = user_groups.id)::int as members`;

const GROUPS = {
	name: 'audience-groups',
	text: `
		select user_groups.id as "group", user_groups.name, ${day('given.due_on')} as "dueOn", given.note, ${MEMBERS}
		from learning_path_group_assignments as given
		join user_groups on user_groups.id = given.user_group
		where given.learning_path = $1 and ($2 = '' or user_groups.name ilike $2)
		order by lower(user_groups.name)`,
};

const CANDIDATE_LEARNERS = {
	name: 'audience-candidate-learners',
	text: `
		select profile.id as profile, profile.display_name as "displayName", users.email,
			exists (
				select from learning_path_assignments as given
				where given.learning_path = $1 and given.user_profile = profile.id
			) as has
		from user_profiles as profile
		join directus_users as users on users.id = profile."user"
		where users.status = 'active' and ($2 = '' or profile.display_name ilike $2 or users.email ilike $2)
		order by lower(coalesce(profile.display_name, users.email)), profile.id
		limit 20`,
};

const CANDIDATE_GROUPS = {
	name: 'audience-candidate-groups',
	text: `
		select user_groups.id as "group", user_groups.name, ${MEMBERS},
			exists (
				select from learning_path_group_assignments as given
				where given.learning_path = $1 and given.user_group = user_groups.id
			) as has
		from user_groups
		where $2 = '' or user_groups.name ilike $2
		order by lower(user_groups.name)
		limit 20`,
};

/** Who has a path: a page of its learners by name, and its groups. */
export async function findAudience(
	path: string,
	query: AudienceQuery,
	sql: Sql,
): Promise<{ learners: AudienceLearner[]; groups: AudienceGroup[]; total: number }> {
	const found = [path, like(query.find)];
	const learners = await sql.query<AudienceLearner>(LEARNERS, [
		...found,
		query.size,
		(query.page - 1) * query.size,
	]);
	const groups = await sql.query<AudienceGroup>(GROUPS, found);
	const [count] = await sql.query<{ total: number }>(TOTAL, found);

	return { learners, groups, total: count?.total ?? 0 };
}

/** Learners and groups that a path could be given to, a handful of each: whoever is looked for is found by more words. */
export async function findCandidates(path: string, find: string, sql: Sql): Promise<Candidates> {
	const found = [path, like(find)];

	return {
		learners: await sql.query<Candidates['learners'][number]>(CANDIDATE_LEARNERS, found),
		groups: await sql.query<Candidates['groups'][number]>(CANDIDATE_GROUPS, found),
	};
}

const STILL = {
	name: 'audience-still',
	text: 'select count(*)::int as total from learning.assigned() where learning_path = $1 and user_profile = any ($2::uuid[])',
};

/** How many of these learners have the path, in whatever way. */
export async function countAssigned(path: string, profiles: readonly string[], sql: Sql): Promise<number> {
	const [row] = await sql.query<{ total: number }>(STILL, [path, profiles]);

	return row?.total ?? 0;
}
