import type { Sql } from './sql.ts';

/** Learners whose progress is locked at once. While it is, their own pushes wait: few enough that nobody notices. */
const AT_ONCE = 500;

const FIRST = '00000000-0000-0000-0000-000000000000';

const OWE = {
	name: 'owed-completions-owe',
	text: `
		insert into learning.owed_completions (learning_path, revision) values ($1, $2)
		on conflict (learning_path) do update set revision = excluded.revision`,
};

const OWED = {
	name: 'owed-completions-list',
	text: 'select learning_path as path, revision from learning.owed_completions',
};

// A learner's first work on a path is a row that is not to be seen before its commit, and so cannot be waited for. But it
// holds the path's key from the moment it is written: whoever gets the whole path, has waited for all of them.
const AWAIT_FIRST_WORK = {
	name: 'owed-completions-await-first-work',
	text: 'select id from learning_paths where id = $1 for update',
};

// The rows first, in an order, and all of them: one that is being written is waited for and looked at anew, and nobody waits
// for us who has what we want. Were the completion written first, a push that holds the row and writes the same completion
// would lock out us, and we it. `finished_at` is asked when the row is locked: a push may just have started it over.
const RECORD = {
	name: 'owed-completions-record',
	text: `
		with work as materialized (
			select learning_path, user_profile, attempt, steps, finished_at
			from learning_path_progress
			where learning_path = $1 and user_profile > $2
			order by user_profile
			limit $3
			for no key update
		)
		select user_profile as profile,
			case when finished_at is null
				then learning.record_completion(learning_path, user_profile, attempt, steps::jsonb)
			end
		from work`,
};

const SETTLE = {
	name: 'owed-completions-settle',
	text: 'delete from learning.owed_completions where learning_path = $1 and revision = $2',
};

/** A revision that was published, as ids. */
export interface PublishedRevision {
	path: string;
	revision: string;
}

/**
 * Notes, in the transaction that publishes, that learners may have finished the path by it. The note outlives a server that dies
 * before it is done.
 */
export async function oweCompletions({ path, revision }: PublishedRevision, sql: Sql): Promise<void> {
	await sql.query(OWE, [path, revision]);
}

/**
 * After a publish: whoever has finished every step that is left, has finished the path. That takes its own transactions, after
 * the commit: a push that overtakes the publish is judged by the former revision, and here by the new one, which it does not
 * see before. Doing it again changes nothing.
 *
 * @param sql Not a transaction: each statement has to let go of what it locked, and to see what was committed before it.
 */
export async function settleCompletions({ path, revision }: PublishedRevision, sql: Sql): Promise<void> {
	await sql.query(AWAIT_FIRST_WORK, [path]);

	for (let after: string | undefined = FIRST; after !== undefined;) {
		const rows: { profile: string }[] = await sql.query<{ profile: string }>(RECORD, [path, after, AT_ONCE]);

		after = rows.length < AT_ONCE ? undefined : rows.at(-1)?.profile;
	}

	await sql.query(SETTLE, [path, revision]);
}

/**
 * Makes up for publishes that ended before their completions were written. Several servers may do it at once.
 *
 * @param sql Not a transaction.
 * @returns how many paths it were.
 */
export async function settleOwedCompletions(sql: Sql): Promise<number> {
	const owed = await sql.query<PublishedRevision>(OWED);

	for (const published of owed) await settleCompletions(published, sql);

	return owed.length;
}
