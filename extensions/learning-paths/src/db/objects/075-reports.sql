-- What reports read of a learner's steps. Unfolding 100,000 documents takes seconds, so the little that is asked again and
-- again is kept beside them: derived by a trigger in the same transaction, never written by anyone else (decision 0008).
create table if not exists learning.progress_digest (
	progress uuid primary key references learning_path_progress (id) on delete cascade,
	learning_path uuid not null,
	user_profile uuid not null,
	-- Sorted, so that equal sets are equal values: of 100,000 learners most stand at one of a few dozen.
	finished uuid[] not null,
	-- Started and not finished, and since when: two arrays of equal length.
	open uuid[] not null,
	open_since timestamptz[] not null,
	-- The days (UTC) on which a step was started or finished.
	days date[] not null
);
create index if not exists progress_digest_path on learning.progress_digest (learning_path);

create or replace function learning.digest(steps jsonb)
returns table (finished uuid[], open uuid[], open_since timestamptz[], days date[])
language sql immutable parallel safe as $$
	with step as (
		select
			entry.key::uuid as id,
			to_timestamp((entry.value ->> 'startedAt')::bigint / 1000.0) as started_at,
			to_timestamp((entry.value ->> 'finishedAt')::bigint / 1000.0) as finished_at
		from jsonb_each(steps) as entry
	)
	select
		coalesce(array_agg(id order by id) filter (where finished_at is not null), '{}'),
		coalesce(array_agg(id order by id) filter (where finished_at is null and started_at is not null), '{}'),
		coalesce(array_agg(started_at order by id) filter (where finished_at is null and started_at is not null), '{}'),
		array(
			select (started_at at time zone 'UTC')::date from step where started_at is not null
			union
			select (finished_at at time zone 'UTC')::date from step where finished_at is not null
			order by 1
		)
	from step
$$;

create or replace function learning.digest_progress() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' and old.steps::jsonb = new.steps::jsonb then
		return null;
	end if;

	insert into learning.progress_digest (progress, learning_path, user_profile, finished, open, open_since, days)
	select new.id, new.learning_path, new.user_profile, digest.* from learning.digest(new.steps::jsonb) as digest
	on conflict (progress) do update set
		finished = excluded.finished,
		open = excluded.open,
		open_since = excluded.open_since,
		days = excluded.days;

	return null;
end
$$;

create or replace trigger learning_digest_progress after insert or update on learning_path_progress
	for each row execute function learning.digest_progress();

-- Progress that was there before the digest.
insert into learning.progress_digest (progress, learning_path, user_profile, finished, open, open_since, days)
select progress.id, progress.learning_path, progress.user_profile, digest.*
from learning_path_progress as progress
cross join lateral learning.digest(progress.steps::jsonb) as digest
where not exists (select from learning.progress_digest as known where known.progress = progress.id);

-- Who counts as a learner of which path, once: whoever has worked on it or has it. Ask for one path or one learner: Postgres
-- takes the condition, and an order by the other, into both halves, where an index answers it.
create or replace function learning.learners() returns table (learning_path uuid, user_profile uuid)
language sql stable as $$
	select progress.learning_path, progress.user_profile from learning_path_progress as progress
	union all
	select given.learning_path, given.user_profile
	from learning.assigned() as given
	where not exists (
		select from learning_path_progress as progress
		where progress.learning_path = given.learning_path and progress.user_profile = given.user_profile
	)
$$;

-- How far a set of finished steps goes in a revision. `complete` is what screens call finished: every required step is, and there
-- is at least one. The twin of `summarise` in the contract; a test holds the two together.
create or replace function learning.tally(of_revision uuid, finished uuid[])
returns table (steps_total integer, steps_finished integer, complete boolean)
language sql stable as $$
	select
		count(*)::integer,
		(count(*) filter (where step = any (finished)))::integer,
		count(*) > 0 and count(*) = count(*) filter (where step = any (finished))
	from learning.revision_steps
	where revision = of_revision and required
$$;
