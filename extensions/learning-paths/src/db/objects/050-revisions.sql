-- What lists show of a revision.
create or replace function learning.card_of(document jsonb)
returns table (title text, description text, cover jsonb, required_steps integer) language sql immutable as $$
	select
		document ->> 'title',
		document ->> 'description',
		document -> 'cover',
		(
			select count(*)::integer
			from jsonb_array_elements(document -> 'steps') as step
			where (step ->> 'required')::boolean
		)
$$;

create or replace function learning.unfold_revision() returns trigger language plpgsql as $$
begin
	insert into learning.revision_steps (revision, step, position, title, required)
	select new.id, (step ->> 'id')::uuid, position, step ->> 'title', (step ->> 'required')::boolean
	from jsonb_array_elements(new.document::jsonb -> 'steps') with ordinality as steps (step, position);

	insert into learning.revision_cards (revision, title, description, cover, required_steps)
	select new.id, card.* from learning.card_of(new.document::jsonb) as card;

	insert into learning.revision_assets (revision, file)
	select distinct new.id, (asset ->> 'id')::uuid
	from jsonb_array_elements(new.assets::jsonb) as assets (asset);

	return null;
end
$$;

create or replace trigger learning_unfold_revision after insert on learning_path_revisions
	for each row execute function learning.unfold_revision();

-- Revisions from before there were cards.
insert into learning.revision_cards (revision, title, description, cover, required_steps)
select revision.id, card.*
from learning_path_revisions as revision
cross join lateral learning.card_of(revision.document::jsonb) as card
where not exists (select from learning.revision_cards as known where known.revision = revision.id);

-- A revision is what learners were shown: no one rewrites it, by SQL neither. The one change allowed is forgetting who
-- published it, when that user is deleted.
create or replace function learning.keep_revision() returns trigger language plpgsql as $$
begin
	if (old.learning_path, old.number, old.document::text, old.assets::text, old.published_at, old.fingerprint)
		is distinct from (new.learning_path, new.number, new.document::text, new.assets::text, new.published_at, new.fingerprint)
	then
		raise exception 'A published revision cannot be changed. Publish a new one instead.';
	end if;

	return new;
end
$$;

create or replace trigger learning_keep_revision before update on learning_path_revisions
	for each row execute function learning.keep_revision();
