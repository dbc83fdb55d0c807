import type { ProgressDocument, PullQuery } from '@learning-paths/contract';
import { findLearner, type Credential } from './learners.ts';
import { PROGRESS_COLUMNS, toDocument, type ProgressRow } from './progress-row.ts';
import type { Sql } from './sql.ts';

const PAGE = {
	name: 'pull-page',
	text: `
		select ${PROGRESS_COLUMNS}, progress.version
		from learning_path_progress as progress
		where progress.user_profile = $1 and progress.version > $2
		order by progress.version
		limit $3`,
};

export interface Page {
	user: string;
	generation: string;
	documents: ProgressDocument[];
	/** Version up to which the device now has everything. */
	version: number;
}

/**
 * One page of a learner's progress above a version, oldest first. With another generation than the server's the page starts
 * from the beginning: that device's versions mean nothing here.
 *
 * @returns null when the credential is not, or no longer, that of an active user.
 */
export async function pullProgress(credential: Credential, query: PullQuery, sql: Sql): Promise<Page | null> {
	const learner = await findLearner(credential, sql);

	if (!learner) return null;

	const since = query.generation === learner.generation ? query.version : 0;
	const rows = await sql.query<ProgressRow & { version: string }>(PAGE, [
		learner.profile,
		since,
		query.batch,
	]);

	return {
		user: learner.user,
		generation: learner.generation,
		documents: rows.map(toDocument),
		version: Number(rows.at(-1)?.version ?? since),
	};
}
