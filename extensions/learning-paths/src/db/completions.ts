import type { ProgressDocument } from '@learning-paths/contract';
import type { Sql } from './sql.ts';
import { millis } from './time.ts';

const RECORD = {
	name: 'completions-record',
	text: `
		select learning.record_completion(work.id, $1, work.attempt, work.steps)
		from jsonb_to_recordset($2::jsonb) as work (id uuid, attempt integer, steps jsonb)`,
};

/** Writes the completions that these documents earn and that are not written yet. */
export async function recordCompletions(
	profile: string,
	documents: readonly ProgressDocument[],
	sql: Sql,
): Promise<void> {
	const candidates = documents.filter(hasFinishedStep);

	if (candidates.length > 0) await sql.query(RECORD, [profile, JSON.stringify(candidates)]);
}

/** Most pushes finish nothing, and none of them can complete an attempt: they save the round trip. */
function hasFinishedStep({ steps }: ProgressDocument): boolean {
	return Object.values(steps).some(({ finishedAt }) => finishedAt !== null);
}

/** SQL for the completion of an attempt as the contract's JSON, or null. */
export function completionJson(path: string, profile: string, attempt: string): string {
	return `(
		select json_build_object(
			'attempt', completion.attempt,
			'revision', completion.revision,
			'finishedAt', ${millis('completion.finished_at')},
			'stepIds', coalesce((
				select json_agg(step.step order by step.position)
				from learning.revision_steps as step
				join learning_path_revisions as revision on revision.id = step.revision
				where revision.learning_path = completion.learning_path
					and revision.number = completion.revision
					and step.required
			), '[]'::json)
		)
		from learning_path_completions as completion
		where completion.learning_path = ${path}
			and completion.user_profile = ${profile}
			and completion.attempt = ${attempt}
	)`;
}
