create schema if not exists learning;

-- One row per learner. Its lock orders the versions of that learner's progress (invariant I4); a new generation tells
-- every device to start over, after a backup was restored.
create table if not exists learning.sync_clock (
	user_profile uuid primary key references user_profiles (id) on delete cascade,
	generation uuid not null default gen_random_uuid(),
	version bigint not null default 0
);

-- Attempts that a later one replaced, joined with what still arrives for them.
create table if not exists learning.progress_archive (
	user_profile uuid not null references user_profiles (id) on delete cascade,
	learning_path uuid not null references learning_paths (id),
	attempt integer not null,
	document jsonb not null,
	archived_at timestamptz not null default now(),
	primary key (user_profile, learning_path, attempt)
);

-- Paths that a learner wants on their devices although nobody assigned them.
create table if not exists learning.saved_paths (
	user_profile uuid not null references user_profiles (id) on delete cascade,
	learning_path uuid not null references learning_paths (id) on delete cascade,
	saved_at timestamptz not null default now(),
	primary key (user_profile, learning_path)
);

-- The steps of every revision, unfolded once when it is published: a revision never changes, so this cannot go stale,
-- and no list or report has to open a whole document.
create table if not exists learning.revision_steps (
	revision uuid not null references learning_path_revisions (id) on delete cascade,
	step uuid not null,
	position integer not null,
	title text,
	required boolean not null,
	primary key (revision, step)
);

-- What lists show of every revision, unfolded for the same reason: a document may have hundreds of kilobytes.
create table if not exists learning.revision_cards (
	revision uuid primary key references learning_path_revisions (id) on delete cascade,
	title text not null,
	description text,
	cover jsonb,
	required_steps integer not null
);

-- The files of every revision, so that the gate finds in one look-up who may fetch a file.
create table if not exists learning.revision_assets (
	revision uuid not null references learning_path_revisions (id) on delete cascade,
	file uuid not null,
	primary key (revision, file)
);
create index if not exists revision_assets_file on learning.revision_assets (file);

-- Paths that were published, with learners who may have finished them by it and are still to be looked at: a server that dies
-- in between leaves its note, and the next that starts goes on.
create table if not exists learning.owed_completions (
	learning_path uuid primary key references learning_paths (id) on delete cascade,
	revision uuid not null
);

-- Attempts at registration and sign-in, counted across nodes (the layout that rate-limiter-flexible expects).
create table if not exists learning.attempts (
	key varchar(255) primary key,
	points integer not null default 0,
	expire bigint
);
