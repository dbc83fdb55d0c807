import type { Relation } from '../domain/private-user-field.ts';

/** A collection, and the relations to go along from one of its items to a user. */
export interface WayToUsers {
	collection: string;
	chain: string[];
}

/** Every way of one or two relations to a user. */
export function waysToUsers(
	collections: readonly string[],
	relations: readonly Relation[],
): { short: WayToUsers[]; long: WayToUsers[] } {
	const short = collections.flatMap((collection) => stepsFrom(collection).map((step) => [step]));
	const long = short.flatMap(([first]) =>
		first === undefined ? [] : stepsFrom(first.to).map((second) => [first, second]),
	);

	return { short: short.flatMap(toUsers), long: long.flatMap(toUsers) };

	function stepsFrom(collection: string): Step[] {
		return relations.flatMap((relation) => {
			const { field, related_collection: related, meta } = relation;
			const forth =
				relation.collection === collection && related !== null
					? [{ from: collection, name: field, to: related }]
					: [];
			const back =
				related === collection && meta?.one_field
					? [{ from: collection, name: meta.one_field, to: relation.collection }]
					: [];

			return [...forth, ...back];
		});
	}
}

interface Step {
	from: string;
	name: string;
	to: string;
}

function toUsers(steps: Step[]): WayToUsers[] {
	return steps.at(-1)?.to === 'directus_users'
		? [{ collection: steps[0]?.from ?? '', chain: steps.map(({ name }) => name) }]
		: [];
}
