import { join, type ProgressDocument, sameProgress } from '@learning-paths/contract';
import type { Sql } from './sql.ts';

const READ = {
	name: 'progress-archive-read',
	text: `
		select document from learning.progress_archive
		where user_profile = $1 and learning_path = $2 and attempt = $3`,
};

const WRITE = {
	name: 'progress-archive-write',
	text: `
		insert into learning.progress_archive (user_profile, learning_path, attempt, document)
		values ($1, $2, $3, $4)
		on conflict (user_profile, learning_path, attempt) do update
		set document = excluded.document, archived_at = now()`,
};

/**
 * Keeps attempts that a later one replaced, each joined with what is kept of it already. The caller holds the learner's clock row.
 *
 * @returns the attempts as they are kept now: late work may still complete one.
 */
export async function archiveProgress(
	profile: string,
	attempts: readonly ProgressDocument[],
	sql: Sql,
): Promise<ProgressDocument[]> {
	const kept: ProgressDocument[] = [];

	for (const attempt of attempts) {
		const [row] = await sql.query<{ document: ProgressDocument }>(READ, [
			profile,
			attempt.id,
			attempt.attempt,
		]);
		const joined = row ? join(row.document, attempt) : attempt;

		if (!row || !sameProgress(joined, row.document)) {
			await sql.query(WRITE, [profile, joined.id, joined.attempt, JSON.stringify(joined)]);
		}

		kept.push(joined);
	}

	return kept;
}
