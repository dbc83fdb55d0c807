import { ProfileChange } from '@learning-paths/contract';
import { updateProfile } from '../../db/profiles.ts';
import { userOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parse } from '../parse.ts';
import type { Route } from '../route.ts';
import { getMe } from './get-me.ts';

/** `PATCH /me`: changes the profile and answers with it. */
export const updateMe: Route<Caller, Pick<Deps, 'database'>> = {
	method: 'patch',
	path: '/me',

	async handle(call, deps) {
		const user = userOf(call.caller);

		await updateProfile(user, parse(ProfileChange, call.body), deps.database);

		return getMe.handle(call, deps);
	},
};
