import { type ProfilePaths, ProfilePathsQuery } from '@learning-paths/contract';
import { findProfilePaths } from '../../db/profile-paths.ts';
import { findPerson } from '../../db/profiles.ts';
import { notFound } from '../api-error.ts';
import { editorOfAny } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parse, parseId } from '../parse.ts';
import type { Route } from '../route.ts';

/** `GET /editor/profiles/:id/paths`: what a learner has, in which way, by when, and how far they are. */
export const profilePaths: Route<Caller, Pick<Deps, 'database' | 'mayEdit'>> = {
	method: 'get',
	path: '/editor/profiles/:id/paths',

	async handle(call, deps) {
		await editorOfAny(call.caller, deps);

		const profile = parseId(call.params['id']);
		const person = await findPerson(profile, deps.database);

		if (!person) throw notFound();

		const { paths, total } = await findProfilePaths(
			profile,
			parse(ProfilePathsQuery, call.query),
			deps.database,
		);

		return { json: { person, data: paths, meta: { total } } satisfies ProfilePaths };
	},
};
