import { DeleteAccountBody } from '@learning-paths/contract';
import { ApiError } from '../api-error.ts';
import { userOf } from '../callers.ts';
import { confirmPassword } from '../confirm-password.ts';
import type { Caller, Deps } from '../deps.ts';
import { parse } from '../parse.ts';
import type { Route } from '../route.ts';

/** `DELETE /me`: the account and everything of it, for ever. Learners alone: who works in the Studio is deleted there. */
export const deleteMe: Route<Caller, Pick<Deps, 'accounts' | 'wrongPasswords'>> = {
	method: 'delete',
	path: '/me',

	async handle(call, deps) {
		const user = userOf(call.caller);
		const { password } = parse(DeleteAccountBody, call.body);

		if (call.caller?.admin || call.caller?.app) {
			throw new ApiError(
				'STUDIO_ACCOUNT',
				'This account is for the Studio. Ask an admin to delete it there.',
			);
		}

		await confirmPassword({ user, password }, deps);
		await deps.accounts.erase(user);

		return { status: 204 };
	},
};
