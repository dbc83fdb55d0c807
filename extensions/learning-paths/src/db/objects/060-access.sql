-- THE access gate. A learner may see a path when it is published and (public or assigned to them). Catalogue, path,
-- assets, manifest, bodies, lists and push all read this one definition; change the rule here and nowhere else.
-- Without a profile (nobody signed in) only public paths remain.
create or replace function learning.visible_paths(profile uuid)
returns table (learning_path uuid, revision uuid, assigned boolean, due_on date)
language sql stable as $$
	select path.id, path.published_revision, assignment.id is not null, assignment.due_on
	from learning_paths as path
	left join learning_path_assignments as assignment
		on assignment.learning_path = path.id and assignment.user_profile = profile
	where path.status = 'published'
		and path.published_revision is not null
		and (path.visibility = 'public' or assignment.id is not null)
$$;

-- What belongs on a learner's devices: of the paths they may see, those assigned, started or saved.
create or replace function learning.device_paths(profile uuid)
returns table (learning_path uuid, revision uuid, assigned boolean, due_on date, saved boolean)
language sql stable as $$
	select visible.learning_path, visible.revision, visible.assigned, visible.due_on, saved.learning_path is not null
	from learning.visible_paths(profile) as visible
	left join learning.saved_paths as saved
		on saved.learning_path = visible.learning_path and saved.user_profile = profile
	left join learning_path_progress as progress
		on progress.learning_path = visible.learning_path and progress.user_profile = profile
	where visible.assigned or saved.learning_path is not null or progress.id is not null
$$;
