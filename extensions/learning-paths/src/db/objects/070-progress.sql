-- Progress unfolded to one row per step: every report and screen reads the view, never the JSON. The function in between keeps
-- Postgres from tying the table's columns to the view (see README.md); it is inlined, so it costs nothing.
create or replace function learning.unfold_progress()
returns table (
	user_profile uuid,
	learning_path uuid,
	attempt integer,
	step uuid,
	state text,
	turn integer,
	started_at timestamptz,
	finished_at timestamptz
)
language sql stable as $$
	select
		progress.user_profile,
		progress.learning_path,
		progress.attempt,
		entry.key::uuid,
		case
			when entry.value ->> 'finishedAt' is not null then 'finished'
			when entry.value ->> 'startedAt' is not null then 'started'
			else 'unstarted'
		end,
		(entry.value ->> 'turn')::integer,
		to_timestamp((entry.value ->> 'startedAt')::bigint / 1000.0),
		to_timestamp((entry.value ->> 'finishedAt')::bigint / 1000.0)
	from learning_path_progress as progress
	cross join lateral jsonb_each(progress.steps::jsonb) as entry
$$;

create or replace view learning.step_progress as select * from learning.unfold_progress();

-- When these steps finished that revision, in ms since the epoch; null while they have not. Finished means: every required
-- step is finished, and there is at least one.
create or replace function learning.finished_at(of_revision uuid, steps jsonb) returns bigint language sql stable as $$
	select case
		when count(*) > 0 and count(*) = count(steps -> step::text ->> 'finishedAt')
		then max((steps -> step::text ->> 'finishedAt')::bigint)
	end
	from learning.revision_steps
	where revision = of_revision and required
$$;

-- Writes the completion of an attempt if these steps earn one; returns whether one was written. Judged by the current
-- revision and else by the one that was current at the newest finish: a publish that overtakes offline work must not
-- cost a completion. Once written it stays.
create or replace function learning.record_completion(of_path uuid, of_profile uuid, of_attempt integer, steps jsonb)
returns boolean language plpgsql as $$
declare
	newest_finish timestamptz;
begin
	select to_timestamp(max((step.value ->> 'finishedAt')::bigint) / 1000.0)
	into newest_finish
	from jsonb_each(steps) as step;

	if newest_finish is null then
		return false;
	end if;

	insert into learning_path_completions (id, learning_path, user_profile, attempt, revision, finished_at)
	select gen_random_uuid(), of_path, of_profile, of_attempt, candidate.number,
		to_timestamp(learning.finished_at(candidate.id, steps) / 1000.0)
	from (
		select revision.id, revision.number, revision.id = path.published_revision as current
		from learning_path_revisions as revision
		join learning_paths as path on path.id = revision.learning_path
		where revision.learning_path = of_path
			and (
				revision.id = path.published_revision
				or revision.number = (
					select max(earlier.number) from learning_path_revisions as earlier
					where earlier.learning_path = of_path and earlier.published_at <= newest_finish
				)
			)
	) as candidate
	where learning.finished_at(candidate.id, steps) is not null
	order by candidate.current desc
	limit 1
	on conflict (learning_path, user_profile, attempt) do nothing;

	return found;
end
$$;

-- The dates on the progress row follow from what is already decided; they are for people and reports, not for devices.
create or replace function learning.date_progress() returns trigger language plpgsql as $$
begin
	select to_timestamp(min(least((step.value ->> 'startedAt')::bigint, (step.value ->> 'finishedAt')::bigint)) / 1000.0)
	into new.started_at
	from jsonb_each(new.steps::jsonb) as step;

	-- Devices know whole milliseconds: a finer time, as now() is, would differ from its own copy for ever.
	new.last_worked_at := date_trunc('milliseconds', new.last_worked_at);

	select completion.finished_at into new.finished_at
	from learning_path_completions as completion
	where completion.learning_path = new.learning_path
		and completion.user_profile = new.user_profile
		and completion.attempt = new.attempt;

	return new;
end
$$;

create or replace trigger learning_date_progress before insert or update on learning_path_progress
	for each row execute function learning.date_progress();

-- A completion that arrives later dates the row that it belongs to.
create or replace function learning.date_completion() returns trigger language plpgsql as $$
begin
	update learning_path_progress set finished_at = new.finished_at
	where learning_path = new.learning_path
		and user_profile = new.user_profile
		and attempt = new.attempt;

	return null;
end
$$;

create or replace trigger learning_date_completion after insert on learning_path_completions
	for each row execute function learning.date_completion();
