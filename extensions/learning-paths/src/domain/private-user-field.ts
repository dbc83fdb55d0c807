/** A relation between collections, as far as a query can be followed along it. */
export interface Relation {
	collection: string;
	field: string;
	/** Null when it may lead to several. */
	related_collection: string | null;
	meta?: { one_field?: string | null } | null;
}

/** The parts of a query of Directus in which a field decides what is answered, without being answered itself. */
export interface Question {
	filter?: unknown;
	sort?: readonly string[] | null;
	group?: readonly string[] | null;
	alias?: Readonly<Record<string, string>> | null;
	deep?: unknown;
}

const USERS = 'directus_users';

/** What assigning needs of a person. */
const OPEN = ['id', 'first_name', 'last_name', 'email'];

/**
 * The field of another user that a query asks about on its way through a relation; null when there is none.
 *
 * Everybody who works in the Studio may read their own user, and Directus applies "their own" to what it answers, but not to
 * what it filters and sorts by: profiles whose user lives in A…, B…, C… tell where each of them lives.
 */
export function privateUserField(
	collection: string,
	{ filter, sort, group, alias, deep }: Question,
	relations: readonly Relation[],
): string | null {
	const paths = [
		...pathsOf(filter),
		...[...(sort ?? []), ...(group ?? [])].map((field) => field.replace(/^-/, '').split('.')),
	].map(([first = '', ...rest]) => [own(alias, first) ?? first, ...rest]);

	for (const path of paths) {
		const found = followed(collection, path, relations);

		if (found !== null) return found;
	}

	for (const [field, inner] of entriesOf(deep)) {
		if (field.startsWith('_')) continue;

		const next = collectionBehind(collection, own(alias, field) ?? field, relations);
		const found = next === null ? null : privateUserField(next, questionOf(inner), relations);

		if (found !== null) return found;
	}

	return null;
}

function followed(
	collection: string,
	[step = '', ...rest]: readonly string[],
	relations: readonly Relation[],
): string | null {
	const [field = ''] = rest;
	const next = collectionBehind(collection, step, relations);

	if (next === null || field === '') return null;
	if (next === USERS && !OPEN.includes(nameIn(field))) return nameIn(field);

	return followed(next, rest, relations);
}

/** Each chain of fields that a filter goes along. */
function pathsOf(filter: unknown): string[][] {
	if (Array.isArray(filter)) return filter.flatMap(pathsOf);

	return entriesOf(filter).flatMap(([key, value]) => {
		// `_and`, `_or`, `_some` and `_none` have fields below them, other operators have values.
		if (key.startsWith('_')) return pathsOf(value);

		const below = pathsOf(value);

		return below.length === 0 ? [key.split('.')] : below.map((path) => [...key.split('.'), ...path]);
	});
}

function collectionBehind(collection: string, step: string, relations: readonly Relation[]): string | null {
	const [name = '', scope] = nameIn(step).split(':');

	if (scope !== undefined) return scope;

	for (const relation of relations) {
		if (relation.collection === collection && relation.field === name) return relation.related_collection;
		if (relation.related_collection === collection && relation.meta?.one_field === name) {
			return relation.collection;
		}
	}

	return null;
}

/** `year(date)` is about `date`. */
function nameIn(field: string): string {
	return /\(([^,)]*)/.exec(field)?.[1]?.trim() ?? field;
}

/** What `deep` says of a relation has the names of a query with a dash before them. */
function questionOf(deep: unknown): Question {
	const parts = Object.fromEntries(entriesOf(deep));
	const fieldsIn = (value: unknown) => (Array.isArray(value) ? value : [value]).map(String);

	return {
		filter: parts['_filter'],
		sort: fieldsIn(parts['_sort'] ?? []),
		group: fieldsIn(parts['_group'] ?? []),
		alias: Object.fromEntries(entriesOf(parts['_alias']).map(([name, field]) => [name, String(field)])),
		deep,
	};
}

function entriesOf(value: unknown): [string, unknown][] {
	return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function own(record: Readonly<Record<string, string>> | null | undefined, key: string): string | undefined {
	return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
