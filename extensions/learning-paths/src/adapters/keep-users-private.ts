import { ForbiddenError } from '@directus/errors';
import { privateUserField, type Question } from '../domain/private-user-field.ts';
import type { Filter } from './context.ts';

/** Directus says what is read by the scope of its service: `items` for all collections that are not its own. */
const SCOPES = [
	'items',
	'access',
	'activity',
	'comments',
	'dashboards',
	'files',
	'flows',
	'folders',
	'notifications',
	'operations',
	'panels',
	'permissions',
	'policies',
	'presets',
	'revisions',
	'roles',
	'settings',
	'shares',
	'translations',
	'users',
	'versions',
];

/**
 * Refuses queries that sort and filter by what is private of other users. No rows are hidden: what nobody may ask is an error,
 * for everybody but admins (docs/decisions/0001).
 */
export function keepUsersPrivate(filter: Filter): void {
	for (const scope of SCOPES) {
		filter<Question>(`${scope}.query`, (query, { collection }, { accountability, schema }) => {
			if (accountability === null || accountability.admin) return query;

			const field = privateUserField(String(collection), query, schema?.relations ?? []);

			if (field !== null) {
				throw new ForbiddenError({
					reason: `"${field}" of other users is private: it is not to be asked about.`,
				});
			}

			return query;
		});
	}
}
