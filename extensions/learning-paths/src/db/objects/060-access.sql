-- Everything that gives a path to a learner: one row for each assignment, of their own or of a group that they are in.
create or replace function learning.grants()
returns table (learning_path uuid, user_profile uuid, user_group uuid, due_on date)
language sql stable as $$
	select assignment.learning_path, assignment.user_profile, null::uuid, assignment.due_on
	from learning_path_assignments as assignment
	union all
	select assignment.learning_path, member.user_profile, assignment.user_group, assignment.due_on
	from learning_path_group_assignments as assignment
	join user_group_members as member on member.user_group = assignment.user_group
$$;

-- Who has which path, once: assigned is assigned, directly or through a group. A direct assignment says everything about its
-- learner's date, "none" included; otherwise the earliest date of their groups counts (docs/decisions/0007). Ask for one path
-- or one learner: Postgres takes the condition into both halves of the union, where an index answers it.
create or replace function learning.assigned()
returns table (learning_path uuid, user_profile uuid, direct boolean, due_on date)
language sql stable as $$
	select given.learning_path, given.user_profile, bool_or(given.user_group is null),
		case
			when bool_or(given.user_group is null) then min(given.due_on) filter (where given.user_group is null)
			else min(given.due_on)
		end
	from learning.grants() as given
	group by given.learning_path, given.user_profile
$$;

-- THE access gate. A learner may see a path when it is published and (public or assigned to them). Catalogue, path,
-- assets, manifest, bodies, lists and push all read this one definition; change the rule here and nowhere else.
-- Without a profile (nobody signed in) only public paths remain.
create or replace function learning.visible_paths(profile uuid)
returns table (learning_path uuid, revision uuid, assigned boolean, due_on date)
language sql stable as $$
	select path.id, path.published_revision, assigned.learning_path is not null, assigned.due_on
	from learning_paths as path
	left join learning.assigned() as assigned
		on assigned.learning_path = path.id and assigned.user_profile = profile
	where path.status = 'published'
		and path.published_revision is not null
		and (path.visibility = 'public' or assigned.learning_path is not null)
$$;

-- What belongs on a learner's devices: of the paths they may see, those assigned, started or saved. It begins with what is
-- theirs, so that it costs the same however many paths there are.
create or replace function learning.device_paths(profile uuid)
returns table (learning_path uuid, revision uuid, assigned boolean, due_on date, saved boolean)
language sql stable as $$
	select visible.learning_path, visible.revision, visible.assigned, visible.due_on, saved.learning_path is not null
	from (
		select learning_path from learning.grants() where user_profile = profile
		union
		select learning_path from learning.saved_paths where user_profile = profile
		union
		select learning_path from learning_path_progress where user_profile = profile
	) as mine
	join learning.visible_paths(profile) as visible on visible.learning_path = mine.learning_path
	left join learning.saved_paths as saved
		on saved.learning_path = visible.learning_path and saved.user_profile = profile
$$;
