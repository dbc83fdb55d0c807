/** The columns of a path card, from a joined `revision` and its `card`. */
export const CARD_COLUMNS = `
	revision.learning_path as id,
	card.title,
	card.description,
	card.cover,
	card.required_steps as "stepsTotal",
	revision.number as revision`;

/** Joins what the card columns need to a relation that has a column `revision`. */
export function cardJoins(relation: string): string {
	return `
		join learning_path_revisions as revision on revision.id = ${relation}.revision
		join learning.revision_cards as card on card.revision = ${relation}.revision`;
}
