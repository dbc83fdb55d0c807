-- Whether a path has been edited since it was last published, so that lists can show and filter it. The publish panel compares
-- the draft itself; this is the cheap answer for a whole list. An edit that is taken back still counts.
--
-- Every edit takes its path first, also one that has nothing to mark: a publish holds the path, too, so an edit comes wholly
-- before it or wholly after. Otherwise a revision could freeze half of an edit, and an edit that is saved during a publish would
-- find the mark still set, which the publish then takes away. The update is a statement of its own, so that it sees what that
-- publish has committed. In a save with several edits of one path only the first has to wait, and only the first writes.
create or replace function learning.mark_changed(path uuid) returns void language plpgsql as $$
begin
	perform from learning_paths where id = path for no key update;

	update learning_paths set unpublished_changes = true
	where id = path and published_revision is not null and not unpublished_changes;
end
$$;

create or replace function learning.path_changed() returns trigger language plpgsql as $$
begin
	if (old.title, old.description, old.cover) is distinct from (new.title, new.description, new.cover) then
		new.unpublished_changes := new.published_revision is not null;
	end if;

	return new;
end
$$;

create or replace trigger learning_path_changed before update on learning_paths
	for each row execute function learning.path_changed();

create or replace function learning.step_changed() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE'
		and (old.learning_path, old.sort, old.title, old.required)
			is not distinct from (new.learning_path, new.sort, new.title, new.required)
	then
		return null;
	end if;

	if tg_op <> 'INSERT' then
		perform learning.mark_changed(old.learning_path);
	end if;

	if tg_op <> 'DELETE' then
		perform learning.mark_changed(new.learning_path);
	end if;

	return null;
end
$$;

create or replace trigger learning_step_changed
	after insert or delete or update on learning_path_steps
	for each row execute function learning.step_changed();

create or replace function learning.step_block_changed() returns trigger language plpgsql as $$
begin
	perform learning.mark_changed(step.learning_path)
	from learning_path_steps as step
	where step.id in (case when tg_op <> 'INSERT' then old.step end, case when tg_op <> 'DELETE' then new.step end);

	return null;
end
$$;

create or replace trigger learning_step_block_changed
	after insert or delete or update on learning_path_step_blocks
	for each row execute function learning.step_block_changed();

create or replace function learning.block_changed() returns trigger language plpgsql as $$
begin
	if old is not distinct from new then
		return null;
	end if;

	perform learning.mark_changed(step.learning_path)
	from learning_path_step_blocks as junction
	join learning_path_steps as step on step.id = junction.step
	where junction.collection = tg_table_name and junction.item = new.id::text;

	return null;
end
$$;

-- Every kind of block has a table named block_<kind>: a new kind needs no line here.
do $$
declare
	kind regclass;
begin
	for kind in select oid::regclass from pg_class where relkind = 'r' and relname like 'block\_%' and pg_table_is_visible(oid)
	loop
		execute format(
			'create or replace trigger learning_block_changed after update on %s
				for each row execute function learning.block_changed()',
			kind
		);
	end loop;
end
$$;
