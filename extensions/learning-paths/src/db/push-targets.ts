import type { ProgressDocument } from '@learning-paths/contract';
import { PROGRESS_COLUMNS, type ProgressRow, toDocument } from './progress-row.ts';

/** What a push meets on the server. */
export interface PushTargets {
	/** Paths that take this learner's progress: visible, or with progress already, so that offline work survives a revocation. */
	open: ReadonlySet<string>;
	/** What is stored, by path. Paths without progress are absent. */
	stored: ReadonlyMap<string, ProgressDocument>;
}

export type TargetRow = ProgressRow & { id: string; open: boolean; worked: boolean };

/**
 * SQL that looks at the paths of a push: may they be written, and what is there. Both arguments are SQL.
 *
 * Written so that Postgres makes its plan once. Within the inner `select` it does not see how many paths there are: otherwise a
 * plan for this one number seems cheaper, and in a large database it made one for every push, which took longer than all else.
 * The limit keeps it from reading all that the learner has instead of what the push names, which is one path as a rule.
 */
export function selectPushTargets(profile: string, paths: string): string {
	return `
		select path.id, progress.id is not null as worked, ${PROGRESS_COLUMNS},
			progress.id is not null or exists (
				select from learning.visible_paths(${profile}) as visible where visible.learning_path = path.id
			) as open
		from unnest((select ${paths}::uuid[])) as path (id)
		left join lateral (
			select * from learning_path_progress as one
			where one.learning_path = path.id and one.user_profile = ${profile}
			limit 1
		) as progress on true`;
}

export function toPushTargets(rows: readonly TargetRow[]): PushTargets {
	return {
		open: new Set(rows.filter(({ open }) => open).map(({ id }) => id)),
		stored: new Map(rows.filter(({ worked }) => worked).map((row) => [row.id, toDocument(row)])),
	};
}
