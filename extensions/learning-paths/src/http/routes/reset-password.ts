import { PasswordResetBody } from '@learning-paths/contract';
import { ApiError } from '../api-error.ts';
import type { Caller, Deps } from '../deps.ts';
import { takeOrRefuse } from '../limiter.ts';
import { parse } from '../parse.ts';
import type { Route } from '../route.ts';

/** `POST /password/reset`: a new password, by the link in a mail. Ends all sessions of the account. */
export const resetPassword: Route<Caller, Pick<Deps, 'accounts' | 'registrations'>> = {
	method: 'post',
	path: '/password/reset',

	async handle(call, deps) {
		const { token, password } = parse(PasswordResetBody, call.body);

		await takeOrRefuse(deps.registrations, call.address);

		if (!(await deps.accounts.resetPassword(token, password))) {
			throw new ApiError('INVALID_PAYLOAD', 'This link is broken, used or too old. Ask for a new one.');
		}

		return { status: 204 };
	},
};
