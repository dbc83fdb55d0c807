import { ApiError } from '../api-error.ts';
import type { Caller, Deps } from '../deps.ts';
import type { Route } from '../route.ts';

/** `GET /register/verify?token=`: the link in the verification mail. It ends at the app's sign-in. */
export const verifyRegistration: Route<Caller, Pick<Deps, 'accounts'>> = {
	method: 'get',
	path: '/register/verify',

	async handle(call, deps) {
		const { token } = call.query;

		if (typeof token !== 'string' || !(await deps.accounts.verify(token))) {
			throw new ApiError(
				'INVALID_PAYLOAD',
				'This link is broken, used or too old. Register again to get a new one.',
			);
		}

		return { status: 302, headers: { location: '/app/sign-in?verified=true' } };
	},
};
