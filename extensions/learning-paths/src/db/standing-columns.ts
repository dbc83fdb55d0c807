import { millis } from './time.ts';

/** SQL for the state that screens show, from a joined `tally` and `digest`. */
export const STATE = `
	case when tally.complete then 'finished' when digest.days <> '{}' then 'started' else 'unstarted' end`;

/** Where a learner stands, from joined `path`, `progress`, `digest` and `tally`; the last three may be missing. */
export const STANDING_COLUMNS = `
	${STATE} as state,
	tally.steps_finished as "stepsFinished",
	tally.steps_total as "stepsTotal",
	(
		select step.title from learning.revision_steps as step
		where step.revision = path.published_revision and step.step = progress.last_step
	) as "lastStep",
	${millis('progress.last_worked_at')} as "lastWorkedAt",
	${millis('progress.started_at')} as "startedAt",
	${millis('progress.finished_at')} as "finishedAt"`;

/** Joins what the columns need to `path` and to a relation that has a `user_profile`. */
export function standingJoins(relation: string): string {
	return `
		left join learning_path_progress as progress
			on progress.learning_path = path.id and progress.user_profile = ${relation}.user_profile
		left join learning.progress_digest as digest on digest.progress = progress.id`;
}

/** Works the tally out row by row: for a page, not for a whole path. */
export const TALLY = `
	cross join lateral learning.tally(path.published_revision, coalesce(digest.finished, '{}')) as tally`;
