import type { AccountExport, ProgressDocument } from '@learning-paths/contract';
import { PROGRESS_COLUMNS, type ProgressRow, toDocument } from './progress-row.ts';
import type { Sql } from './sql.ts';
import { day, millis } from './time.ts';

type Records = Omit<AccountExport, 'exportedAt' | 'profile'>;
type Titled<Row> = Row & { path: string; title: string | null };

/** Titles pass the gate like everything else: what an editor calls a path that was withdrawn is no business of a learner's. */
const titled = (relation: string) => `
	left join learning.visible_paths($1::uuid) as visible on visible.learning_path = ${relation}.learning_path
	left join learning_path_revisions as revision on revision.id = visible.revision
	where ${relation}.user_profile = $1`;

const NAMES = (relation: string) =>
	`${relation}.learning_path as path, revision.document ->> 'title' as title`;

const PROGRESS = {
	name: 'account-progress',
	text: `
		select ${NAMES('progress')}, ${PROGRESS_COLUMNS}
		from learning_path_progress as progress ${titled('progress')}
		order by progress.last_worked_at desc, path`,
};

const ARCHIVE = {
	name: 'account-archive',
	text: `
		select ${NAMES('archive')}, archive.document
		from learning.progress_archive as archive ${titled('archive')}
		order by path, archive.attempt`,
};

const COMPLETIONS = {
	name: 'account-completions',
	text: `
		select ${NAMES('completion')}, completion.attempt, completion.revision,
			${millis('completion.finished_at')} as "finishedAt"
		from learning_path_completions as completion ${titled('completion')}
		order by completion.finished_at, path`,
};

const ASSIGNMENTS = {
	name: 'account-assignments',
	text: `
		select ${NAMES('assignment')}, ${day('assignment.due_on')} as "dueOn", assignment.note
		from learning_path_assignments as assignment ${titled('assignment')}
		order by assignment.due_on nulls last, path`,
};

const SAVED = {
	name: 'account-saved',
	text: `
		select ${NAMES('saved')}, floor(${millis('saved.saved_at')}) as "savedAt"
		from learning.saved_paths as saved ${titled('saved')}
		order by saved.saved_at, path`,
};

/** What is kept about a learner besides the profile. */
export async function readAccountRecords(profile: string, sql: Sql): Promise<Records> {
	const progress = await sql.query<Titled<ProgressRow>>(PROGRESS, [profile]);
	const earlier = await sql.query<Titled<{ document: ProgressDocument }>>(ARCHIVE, [profile]);

	return {
		progress: progress.map((row) => ({ path: row.path, title: row.title, document: toDocument(row) })),
		earlierAttempts: earlier,
		completions: await sql.query<Records['completions'][number]>(COMPLETIONS, [profile]),
		assignments: await sql.query<Records['assignments'][number]>(ASSIGNMENTS, [profile]),
		saved: await sql.query<Records['saved'][number]>(SAVED, [profile]),
	};
}
