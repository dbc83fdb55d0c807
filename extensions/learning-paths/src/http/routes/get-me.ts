import { findProfile } from '../../db/profiles.ts';
import { notFound } from '../api-error.ts';
import { userOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import type { Route } from '../route.ts';

/** `GET /me`: the signed-in user's profile. */
export const getMe: Route<Caller, Pick<Deps, 'database'>> = {
	method: 'get',
	path: '/me',

	async handle(call, deps) {
		const profile = await findProfile(userOf(call.caller), deps.database);

		if (!profile) throw notFound();

		return { json: { data: profile } };
	},
};
