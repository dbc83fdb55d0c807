-- What the catalogue searches: one row for every path that was published, with the words of its published revision. The words
-- are made by the server when it publishes, because each kind of block says itself what of it is searched; at its start a
-- server makes what is missing (paths of an earlier version, or published by SQL). `rules` is the version of how they are made.
create table if not exists learning.path_search (
	learning_path uuid primary key references learning_paths (id) on delete cascade,
	revision uuid not null,
	rules integer not null,
	-- All words, to be found by; and those of titles and description with their places, to be ranked by. Apart, so that a
	-- ranking reads the short ones only.
	words tsvector not null,
	heads tsvector not null
);
create index if not exists path_search_words on learning.path_search using gin (words);

-- Paths with these words, by the index. Left to itself, Postgres reads the whole table instead: its rows are short, and that
-- behind each stands a long vector to be unpacked is not in its estimate (180 ms instead of 1 ms with ten thousand paths).
create or replace function learning.paths_with(query tsquery) returns setof uuid language sql stable
	set enable_seqscan = off
as $$
	select learning_path from learning.path_search where words @@ query
$$;

-- Every word that was ever published: a misspelt search may have meant one of them. No one can read them, and a path is found
-- by its own row alone.
create table if not exists learning.search_words (
	word text primary key
);

-- Typing errors are found by trigrams. The extension comes with Postgres, and the owner of a database may create it. Where it
-- is missing or forbidden, search finds words and their beginnings only.
do $$
begin
	create extension if not exists pg_trgm;
exception when others then
	raise warning 'Search will not forgive typing errors: the extension pg_trgm cannot be created (%). Let an administrator of the database run "create extension pg_trgm", then run "npm run apply".', sqlerrm;
end
$$;

-- Words that look similar to a term, the most similar first. Generous: the server has the last word on which were likely meant.
do $$
declare
	home text := (
		select namespace.nspname
		from pg_extension as extension
		join pg_namespace as namespace on namespace.oid = extension.extnamespace
		where extension.extname = 'pg_trgm'
	);
begin
	if home is null then
		create or replace function learning.similar_words(term text) returns setof text language sql stable as $body$
			select word from learning.search_words where false
		$body$;

		return;
	end if;

	execute format(
		'create index if not exists search_words_similar on learning.search_words using gin (word %I.gin_trgm_ops)',
		home
	);
	execute format(
		$create$
			create or replace function learning.similar_words(term text) returns setof text language sql stable
				set search_path = pg_catalog, %1$I
				set pg_trgm.word_similarity_threshold = 0.3
			as $body$
				select word
				from learning.search_words
				where term <%% word
				order by word_similarity(term, word) desc, length(word), word
				limit 50
			$body$
		$create$,
		home
	);
end
$$;
