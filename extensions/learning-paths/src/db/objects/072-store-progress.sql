-- Stores documents as they are. Whoever calls it holds the learner's clock row and has joined them with what was stored.
-- First those that are there: `insert … on conflict` runs the triggers of both kinds, and every change would take two versions.
create or replace function learning.write_progress(profile uuid, documents json) returns void language plpgsql as $$
declare
	pushed record;
begin
	-- One by one: for all in one statement Postgres guesses a hundred, and reads every row that the learner has instead.
	for pushed in
		select document.*, to_timestamp(document."lastWorkedAt" / 1000.0) as worked_at
		from json_to_recordset(documents)
			as document (id uuid, attempt integer, steps json, "lastStep" uuid, "lastWorkedAt" float8)
	loop
		update learning_path_progress as progress
		set attempt = pushed.attempt,
			steps = pushed.steps,
			last_step = pushed."lastStep",
			last_worked_at = pushed.worked_at
		where progress.user_profile = profile and progress.learning_path = pushed.id;

		continue when found;

		-- Nobody inserts one in the meantime: that takes a version, and with it the clock row.
		insert into learning_path_progress (id, user_profile, learning_path, attempt, steps, last_step, last_worked_at)
		values (gen_random_uuid(), profile, pushed.id, pushed.attempt, pushed.steps, pushed."lastStep", pushed.worked_at);
	end loop;
end
$$;

-- Stores documents that were joined with what stood at this version of the learner's clock, and records the completions that
-- they earn. Returns false, and does nothing, when the clock stands elsewhere by now: then they were joined with something old,
-- and would take away what was written in between (invariant I3).
create or replace function learning.store_progress(profile uuid, read_generation uuid, read_version bigint, documents json)
returns boolean language plpgsql as $$
declare
	unchanged boolean;
begin
	-- The lock first: what waits here sees afterwards what the other device has committed. From here to the commit nobody else
	-- gets a version of this learner, as in the longer way (invariant I4).
	select clock.generation = read_generation and clock.version = read_version into unchanged
	from learning.sync_clock as clock
	where clock.user_profile = profile
	for no key update;

	if unchanged is not true then
		return false;
	end if;

	perform learning.write_progress(profile, documents);
	perform learning.record_completion(work.id, profile, work.attempt, work.steps)
	from json_to_recordset(documents) as work (id uuid, attempt integer, steps jsonb);

	return true;
end
$$;
