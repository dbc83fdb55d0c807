create unique index if not exists learning_path_assignments_once
	on learning_path_assignments (learning_path, user_profile);
create unique index if not exists learning_path_group_assignments_once
	on learning_path_group_assignments (learning_path, user_group);
create unique index if not exists user_group_members_once
	on user_group_members (user_group, user_profile);
-- Two groups whose names differ in capitals alone would be one in an import.
create unique index if not exists user_groups_name_once
	on user_groups (lower(name));
create unique index if not exists learning_path_revisions_number
	on learning_path_revisions (learning_path, number);
-- The path comes first for reports; what is asked of one learner has an index of its own below.
create unique index if not exists learning_path_progress_one
	on learning_path_progress (learning_path, user_profile);
drop index if exists learning_path_progress_once;
create unique index if not exists learning_path_completions_once
	on learning_path_completions (learning_path, user_profile, attempt);

-- The gate, from the learner's side: their groups, and what those groups have.
create index if not exists user_group_members_of_profile
	on user_group_members (user_profile, user_group);
create index if not exists learning_path_group_assignments_of_group
	on learning_path_group_assignments (user_group, learning_path);
-- Everything of one learner. No index may hold what changes with every step (version, dates): then an update writes to no index
-- at all, and what it leaves behind is tidied up with the next one, not by a vacuum long after (decision 0013). Of two columns: an
-- index of one alone Directus takes for its own, and the snapshot, which knows of none there, could not be applied any more.
create index if not exists learning_path_progress_of_learner
	on learning_path_progress (user_profile, learning_path);
drop index if exists learning_path_progress_pull;
drop index if exists learning_path_progress_recent;
-- … as long as its page has room for the new row beside the old one.
alter table learning_path_progress set (fillfactor = 80);
-- Which block row a junction row holds.
create index if not exists learning_path_step_blocks_target
	on learning_path_step_blocks (collection, item);
create index if not exists learning_path_steps_order
	on learning_path_steps (learning_path, sort);

do $$
begin
	if not exists (select from pg_constraint where conname = 'learning_paths_visibility_known') then
		alter table learning_paths add constraint learning_paths_visibility_known
			check (visibility in ('public', 'private'));
	end if;

	if not exists (select from pg_constraint where conname = 'learning_paths_status_known') then
		alter table learning_paths add constraint learning_paths_status_known
			check (status in ('draft', 'published', 'archived'));
	end if;

	if not exists (select from pg_constraint where conname = 'learning_path_progress_attempt_counts') then
		alter table learning_path_progress add constraint learning_path_progress_attempt_counts
			check (attempt >= 0);
	end if;
end
$$;
