import { isRecord } from '../instance/is-record.ts';
import { Failure } from '../instance/failure.ts';
import type { OperatorApi } from '../instance/operator-api.ts';

/**
 * Directus makes the role and the policy of administrators itself, with ids that differ in every
 * instance. In the files they have these names instead.
 */
export interface Aliases {
	toFile<T>(value: T): T;
	toInstance<T>(value: T): T;
}

/** Finds out which role and policy of this instance are meant. */
export async function findAdministrator(api: OperatorApi): Promise<Aliases> {
	const policies = await api.request<Named[]>(
		'GET',
		'/policies?limit=-1&fields=id,name,roles.role.id,roles.role.name&filter[admin_access][_eq]=true',
	);
	const policy = preferred(policies);
	const role = preferred((policy?.roles ?? []).flatMap((access) => access.role ?? []));
	if (policy === undefined || role === undefined) {
		throw new Failure('The instance has no role with admin access, which the configuration builds on.');
	}

	const names = new Map([
		[policy.id, 'administrator-policy'],
		[role.id, 'administrator-role'],
	]);
	const ids = new Map([...names].map(([id, name]) => [name, id]));
	return {
		toFile: (value) => replaceStrings(value, names),
		toInstance: (value) => replaceStrings(value, ids),
	};
}

interface Named {
	id: string;
	name: string;
	roles?: { role: Named | null }[];
}

/** The one that Directus made, unless it was renamed; in any case always the same one. */
function preferred(candidates: Named[]): Named | undefined {
	const byId = candidates.toSorted((a, b) => a.id.localeCompare(b.id));
	return byId.find(({ name }) => name === 'Administrator') ?? byId[0];
}

function replaceStrings<T>(value: T, replacements: Map<string, string>): T {
	return replaceIn(value, replacements) as T;
}

function replaceIn(value: unknown, replacements: Map<string, string>): unknown {
	if (typeof value === 'string') return replacements.get(value) ?? value;
	if (Array.isArray(value)) return value.map((item) => replaceIn(item, replacements));
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceIn(item, replacements)]));
}
