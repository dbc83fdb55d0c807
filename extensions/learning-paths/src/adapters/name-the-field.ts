import { RecordNotUniqueError } from '@directus/errors';
import type { Filter } from './context.ts';

/**
 * Names of groups are unique without regard to capitals, by an index on `lower(name)`. Directus takes that expression for the
 * name of a field, and the Studio would say that "lower(name::text" has to be unique; so it is told which field is meant.
 */
export function nameTheField(filter: Filter): void {
	filter('database.error', (error) => {
		if (!isAboutGroupName(error)) return error;

		return new RecordNotUniqueError({ collection: 'user_groups', field: 'name', value: null });
	});
}

function isAboutGroupName(error: unknown): boolean {
	if (!(error instanceof Error) || Reflect.get(error, 'code') !== 'RECORD_NOT_UNIQUE') return false;

	const details: unknown = Reflect.get(error, 'extensions');

	return (
		typeof details === 'object' &&
		details !== null &&
		Reflect.get(details, 'collection') === 'user_groups' &&
		String(Reflect.get(details, 'field')).includes('name')
	);
}
