import { PasswordChangeBody } from '@learning-paths/contract';
import { userOf } from '../callers.ts';
import { confirmPassword } from '../confirm-password.ts';
import type { Caller, Deps } from '../deps.ts';
import { parse } from '../parse.ts';
import type { Route } from '../route.ts';

/**
 * `PATCH /me/password`: a new password, confirmed by the old one. Directus' own route would need a permission on users, and a
 * learner has none. All sessions end, this one too: whoever knew the old password is out.
 */
export const changePassword: Route<Caller, Pick<Deps, 'accounts' | 'wrongPasswords'>> = {
	method: 'patch',
	path: '/me/password',

	async handle(call, deps) {
		const user = userOf(call.caller);
		const { current, next } = parse(PasswordChangeBody, call.body);

		await confirmPassword({ user, password: current }, deps);
		await deps.accounts.changePassword(user, next);

		return { status: 204 };
	},
};
