-- Content pokes: "what belongs on your devices may have changed". Editors write rarely, so NOTIFY may stand inside the
-- transaction (it arrives on commit, identical ones once). Progress is the hot path and is poked after commit, by the server.
-- The payload names whom to look up, never what changed: {"path": id}, {"group": id} or {"profiles": [id, …]}.
create or replace function learning.poke_path() returns trigger language plpgsql as $$
begin
	if (old.status, old.visibility, old.published_revision)
		is not distinct from (new.status, new.visibility, new.published_revision)
	then
		return null;
	end if;

	perform pg_notify('learning_content', json_build_object('path', new.id)::text);

	return null;
end
$$;

create or replace trigger learning_poke_path after update on learning_paths
	for each row execute function learning.poke_path();

-- A payload may have 8,000 bytes: 150 ids fit, so that a group of 10,000 who join at once costs 67 notices.
create or replace function learning.poke_profiles(profiles uuid[]) returns void language sql as $$
	select pg_notify('learning_content', json_build_object('profiles', json_agg(profile))::text)
	from (
		select profile, (row_number() over (order by profile) - 1) / 150 as message
		from (select distinct unnest(profiles) as profile) as affected
	) as numbered
	group by message
$$;

-- For tables with a learner in each row. Once for a statement, not for a row: editors assign to many at once. Those who leave
-- are named, too: afterwards nobody could look them up.
create or replace function learning.poke_learners() returns trigger language plpgsql as $$
begin
	if tg_op <> 'INSERT' then
		perform learning.poke_profiles(array(select user_profile from old_rows));
	end if;

	if tg_op <> 'DELETE' then
		perform learning.poke_profiles(array(select user_profile from new_rows));
	end if;

	return null;
end
$$;

-- For assignments of groups: whoever hears it looks up which of the learners that are connected are members. When a group is
-- deleted, so are its memberships, and those name their learners.
create or replace function learning.poke_groups() returns trigger language plpgsql as $$
begin
	if tg_op <> 'INSERT' then
		perform pg_notify('learning_content', json_build_object('group', user_group)::text) from old_rows group by user_group;
	end if;

	if tg_op <> 'DELETE' then
		perform pg_notify('learning_content', json_build_object('group', user_group)::text) from new_rows group by user_group;
	end if;

	return null;
end
$$;

do $$
declare
	watched record;
begin
	for watched in
		select * from (values
			('learning_path_assignments', 'poke_learners'),
			('user_group_members', 'poke_learners'),
			('learning_path_group_assignments', 'poke_groups')
		) as entry (rows_of, poke)
	loop
		-- Postgres gives a trigger the rows of its statement for one kind of statement only.
		execute format(
			'create or replace trigger learning_poke_added after insert on %I
				referencing new table as new_rows for each statement execute function learning.%I()',
			watched.rows_of, watched.poke
		);
		execute format(
			'create or replace trigger learning_poke_changed after update on %I
				referencing old table as old_rows new table as new_rows for each statement execute function learning.%I()',
			watched.rows_of, watched.poke
		);
		execute format(
			'create or replace trigger learning_poke_removed after delete on %I
				referencing old table as old_rows for each statement execute function learning.%I()',
			watched.rows_of, watched.poke
		);
	end loop;
end
$$;

-- Earlier versions poked for each row.
drop trigger if exists learning_poke_assigned on learning_path_assignments;
drop function if exists learning.poke_assigned();
