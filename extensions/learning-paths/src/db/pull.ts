import type { ProgressDocument, PullQuery } from '@learning-paths/contract';
import { type Credential, type Learner, LEARNER_BY_STATIC_TOKEN, LEARNER_BY_TOKEN } from './learners.ts';
import { PROGRESS_COLUMNS, toDocument, type ProgressRow } from './progress-row.ts';
import type { Sql } from './sql.ts';

/**
 * Learner and page in one statement: most pulls find nothing new, and a second round trip would double what they cost. A
 * learner without news is one row without a document. `$1` to `$5`: user, session, generation, version, size of the page.
 */
export const PULL_BY_TOKEN = pageOf(LEARNER_BY_TOKEN, ['$3', '$4', '$5']);

const BY_TOKEN = { name: 'pull-by-token', text: PULL_BY_TOKEN };
const BY_STATIC_TOKEN = {
	name: 'pull-by-static-token',
	text: pageOf(LEARNER_BY_STATIC_TOKEN, ['$2', '$3', '$4']),
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
	const since = [query.generation ?? null, query.version, query.batch];
	const rows = await ('staticToken' in credential
		? sql.query<Row>(BY_STATIC_TOKEN, [credential.staticToken, ...since])
		: sql.query<Row>(BY_TOKEN, [credential.user, credential.session, ...since]));
	const [first] = rows;

	if (!first) return null;

	const known = query.generation === first.generation ? query.version : 0;

	return {
		user: first.user,
		generation: first.generation,
		documents: rows.filter(isProgress).map(toDocument),
		version: Number(rows.at(-1)?.version ?? known),
	};
}

type Row = Learner & { version: string | null } & (ProgressRow | { learning_path: null });

function isProgress(row: Row): row is Row & ProgressRow {
	return row.learning_path !== null;
}

function pageOf(learner: string, [generation, version, batch]: [string, string, string]): string {
	const known = `case when learner.generation = ${generation}::uuid then ${version}::bigint else 0 end`;

	return `
		with learner as (${learner})
		select learner.*, page.*
		from learner
		left join lateral (
			select ${PROGRESS_COLUMNS}, progress.version
			from learning_path_progress as progress
			-- Without news the clock alone is read.
			where learner.clock > ${known} and progress.version > ${known} and progress.user_profile = learner.profile
			order by progress.version
			limit ${batch}
		) as page on true
		order by page.version`;
}
