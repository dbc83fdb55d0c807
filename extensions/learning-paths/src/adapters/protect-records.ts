import { ForbiddenError, InvalidPayloadError } from '@directus/errors';
import { directusDatabase } from '../db/directus-database.ts';
import { titleOfPathShowing, titleOfWorkedOn } from '../db/usage.ts';
import type { Filter } from './context.ts';

/** Facts and what the sync keeps: nobody edits these by hand, not even an administrator. Our own writes are SQL and pass. */
const KEPT_BY_THE_SERVER = ['learning_path_revisions', 'learning_path_progress', 'learning_path_completions'];

/** Refuses edits by hand that would break what learners rely on, with a word on what to do instead. */
export function protectRecords(filter: Filter): void {
	for (const collection of KEPT_BY_THE_SERVER) {
		for (const action of ['create', 'update', 'delete']) {
			filter(`${collection}.items.${action}`, () => {
				throw new ForbiddenError({ reason: `Items of ${collection} are not edited by hand.` });
			});
		}
	}

	for (const action of ['create', 'delete']) {
		filter(`user_profiles.items.${action}`, () => {
			throw new ForbiddenError({ reason: 'A profile comes and goes with its user.' });
		});
	}

	filter('user_profiles.items.update', (payload) => {
		if (names(payload, 'user')) {
			throw new ForbiddenError({ reason: 'A profile cannot be given to another user.' });
		}
	});

	filter('learning_paths.items.create', (payload) => {
		// A new path has none, and whoever copies one may say so.
		if (names(payload, 'published_revision') && payload.published_revision !== null) throw setByPublishing();
	});

	// Not even null, which would take the path from every learner while its editors still see it as published.
	filter('learning_paths.items.update', (payload) => {
		if (names(payload, 'published_revision')) throw setByPublishing();
	});

	filter('learning_paths.items.delete', async (keys, _meta, { database }) => {
		const title = await titleOfWorkedOn(asList(keys), directusDatabase(database));

		if (title !== null) {
			throw new InvalidPayloadError({
				reason: `Learners have worked on "${title}". Archive it instead of deleting it`,
			});
		}
	});

	filter('files.delete', async (keys, _meta, { database }) => {
		const title = await titleOfPathShowing(asList(keys), directusDatabase(database));

		if (title !== null) {
			throw new InvalidPayloadError({
				reason: `The published path "${title}" shows this file. Take it out there and publish first`,
			});
		}
	});
}

function setByPublishing(): Error {
	return new ForbiddenError({ reason: 'The published revision is set by publishing.' });
}

function names<Field extends string>(payload: unknown, field: Field): payload is Record<Field, unknown> {
	return typeof payload === 'object' && payload !== null && field in payload;
}

function asList(keys: unknown): unknown[] {
	return Array.isArray(keys) ? keys : [keys];
}
