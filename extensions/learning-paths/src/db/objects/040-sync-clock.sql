-- Versions come from the learner's clock row, which stays locked until the writing transaction commits: versions become
-- visible in the order in which they were given, so nothing at or below a checkpoint can appear later (invariant I4).
-- A sequence could not promise that. Writes that change nothing a device sees get no new version (invariant I3).
create or replace function learning.give_version() returns trigger language plpgsql as $$
begin
	-- A row that is given to somebody else, as when two accounts are made one, is news to all of their devices.
	if tg_op = 'UPDATE'
		and new.user_profile = old.user_profile
		and new.learning_path = old.learning_path
		and new.attempt = old.attempt
		and new.steps::jsonb = old.steps::jsonb
		and new.last_step is not distinct from old.last_step
		and new.last_worked_at = old.last_worked_at
	then
		new.version := old.version;

		return new;
	end if;

	update learning.sync_clock set version = version + 1
	where user_profile = new.user_profile
	returning version into strict new.version;

	return new;
end
$$;

create or replace trigger learning_give_version before insert or update on learning_path_progress
	for each row execute function learning.give_version();
