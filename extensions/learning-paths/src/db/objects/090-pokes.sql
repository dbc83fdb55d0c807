-- Content pokes: "what belongs on your devices may have changed". Editors write rarely, so NOTIFY may stand inside the
-- transaction (it arrives on commit, identical ones once). Progress is the hot path and is poked after commit, by the server.
-- The payload names what to look up, never what changed: {"path": id} or {"profile": id}.
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

create or replace function learning.poke_assigned() returns trigger language plpgsql as $$
begin
	if tg_op <> 'INSERT' then
		perform pg_notify('learning_content', json_build_object('profile', old.user_profile)::text);
	end if;

	if tg_op <> 'DELETE' then
		perform pg_notify('learning_content', json_build_object('profile', new.user_profile)::text);
	end if;

	return null;
end
$$;

create or replace trigger learning_poke_assigned after insert or update or delete on learning_path_assignments
	for each row execute function learning.poke_assigned();
