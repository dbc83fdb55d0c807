/** SQL for the names of the groups that give a path to a learner, as JSON, by name. */
export function groupNames(path: string, profile: string): string {
	return `
		coalesce((
			select json_agg(user_groups.name order by lower(user_groups.name))
			from learning.grants() as given
			join user_groups on user_groups.id = given.user_group
			where given.learning_path = ${path} and given.user_profile = ${profile}
		), '[]'::json)`;
}
