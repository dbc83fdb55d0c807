import type { Impact } from '@learning-paths/contract';
import type { Sql } from './sql.ts';

const LEARNERS = {
	name: 'impact-learners',
	text: `
		select
			count(*) filter (where finished_at is null and started_at is not null)::int as started,
			count(*) filter (where finished_at is not null)::int as finished,
			count(*) filter (where last_step = any ($2::uuid[]))::int as "onRemovedSteps"
		from learning_path_progress
		where learning_path = $1`,
};

/** How many learners are in the middle of a path, have finished it, and stand on one of the removed steps. */
export async function countLearners(
	path: string,
	removedSteps: readonly string[],
	sql: Sql,
): Promise<Impact['learners']> {
	const [row] = await sql.query<Impact['learners']>(LEARNERS, [path, removedSteps]);

	return row ?? { started: 0, finished: 0, onRemovedSteps: 0 };
}
