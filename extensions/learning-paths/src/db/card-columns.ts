/** The columns of a path card, from a joined `revision` and its counted steps. */
export const CARD_COLUMNS = `
	revision.learning_path as id,
	revision.document ->> 'title' as title,
	revision.document ->> 'description' as description,
	revision.document -> 'cover' as cover,
	coalesce(steps.required, 0) as "stepsTotal",
	revision.number as revision`;

/** Joins what the card columns need to a relation that has a column `revision`. */
export function cardJoins(relation: string): string {
	return `
		join learning_path_revisions as revision on revision.id = ${relation}.revision
		left join lateral (
			select count(*)::int as required
			from learning.revision_steps as step
			where step.revision = ${relation}.revision and step.required
		) as steps on true`;
}
