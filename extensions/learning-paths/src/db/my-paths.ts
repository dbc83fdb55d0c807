import type { Completion, PathCard, StepOutline } from '@learning-paths/contract';
import { CARD_COLUMNS, cardJoins } from './card-columns.ts';
import { completionJson } from './completions.ts';
import { PROGRESS_COLUMNS, type ProgressRow } from './progress-row.ts';
import type { Sql } from './sql.ts';
import { day } from './time.ts';

/** A card of mine before its summary is worked out. */
export interface MyPath {
	card: PathCard;
	assigned: boolean;
	dueOn: string | null;
	outline: StepOutline[];
	progress: ProgressRow | null;
	completion: Completion | null;
}

type Row = PathCard & {
	assigned: boolean;
	dueOn: string | null;
	outline: StepOutline[];
	completion: Completion | null;
	worked: boolean;
} & ProgressRow;

const COLUMNS = `
	select ${CARD_COLUMNS},
		visible.assigned,
		${day('visible.due_on')} as "dueOn",
		coalesce((
			select json_agg(json_build_object('id', step.step, 'required', step.required) order by step.position)
			from learning.revision_steps as step
			where step.revision = visible.revision
		), '[]'::json) as outline,
		progress.id is not null as worked,
		${PROGRESS_COLUMNS},
		${completionJson('progress.learning_path', 'progress.user_profile', 'progress.attempt')} as completion
	from learning.visible_paths($1::uuid) as visible
	${cardJoins('visible')}
	left join learning_path_progress as progress
		on progress.learning_path = visible.learning_path and progress.user_profile = $1`;

const ASSIGNED = {
	name: 'my-paths-assigned',
	text: `${COLUMNS} where visible.assigned
		order by visible.due_on asc nulls last, lower(card.title), revision.learning_path`,
};

const STARTED = {
	name: 'my-paths-started',
	text: `${COLUMNS} where progress.id is not null and progress.started_at is not null
		order by progress.last_worked_at desc, revision.learning_path`,
};

const ONE = { name: 'my-paths-one', text: `${COLUMNS} where visible.learning_path = $2` };

/** The paths assigned to a learner that they may see: by due date, those without one last. */
export async function findAssignedPaths(profile: string, sql: Sql): Promise<MyPath[]> {
	return (await sql.query<Row>(ASSIGNED, [profile])).map(toMyPath);
}

/** The paths that a learner has worked on and may see: what was worked on last comes first. */
export async function findStartedPaths(profile: string, sql: Sql): Promise<MyPath[]> {
	return (await sql.query<Row>(STARTED, [profile])).map(toMyPath);
}

/** One path, with where the learner stands on it; null when they may not see it. */
export async function findMyPath(profile: string, path: string, sql: Sql): Promise<MyPath | null> {
	const [row] = await sql.query<Row>(ONE, [profile, path]);

	return row ? toMyPath(row) : null;
}

function toMyPath(row: Row): MyPath {
	return {
		card: {
			id: row.id,
			title: row.title,
			description: row.description,
			cover: row.cover,
			stepsTotal: row.stepsTotal,
			revision: row.revision,
		},
		assigned: row.assigned,
		dueOn: row.dueOn,
		outline: row.outline,
		progress: row.worked ? row : null,
		completion: row.completion,
	};
}
