import { eachPage } from './each-page.ts';
import type { Standing } from './report-rows.ts';
import type { Sql } from './sql.ts';
import { STANDING_COLUMNS, standingJoins, TALLY } from './standing-columns.ts';

/** One path's line in a learner's CSV. */
export interface LearnerRow extends Standing {
	/** Id of the path. */
	key: string;
	title: string;
	status: string;
}

const PAGE = {
	name: 'learner-rows',
	text: `
		with mine as (
			select learning_path, user_profile from learning.learners()
			where user_profile = $1 and learning_path > $2
			order by learning_path
			limit $3
		)
		select path.id as key, path.status, coalesce(revision.document ->> 'title', path.title) as title,
			${STANDING_COLUMNS}
		from mine
		join learning_paths as path on path.id = mine.learning_path
		left join learning_path_revisions as revision on revision.id = path.published_revision
		${standingJoins('mine')}
		${TALLY}
		order by path.id`,
};

/** Every path that a learner has or worked on, hidden ones too, page by page. */
export function eachLearnerRow(profile: string, sql: Sql): AsyncGenerator<LearnerRow[]> {
	return eachPage((after, size) => sql.query<LearnerRow>(PAGE, [profile, after, size]));
}
