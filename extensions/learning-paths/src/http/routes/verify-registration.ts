import { ApiError } from '../api-error.ts';
import type { Caller, Deps } from '../deps.ts';
import type { Route } from '../route.ts';

/** `GET /register/verify?token=`: the link in the verification mail. It ends at the app's sign-in, which says how it went. */
export const verifyRegistration: Route<Caller, Pick<Deps, 'accounts'>> = {
	method: 'get',
	path: '/register/verify',

	async handle(call, deps) {
		const { token } = call.query;
		const isVerified = typeof token === 'string' && (await deps.accounts.verify(token));
		// A person who has clicked on a link wants to read words, not JSON.
		const isPerson = call.headers.accept?.includes('text/html') ?? false;

		if (isVerified || isPerson) return signInThat(isVerified ? 'verified' : 'unverified');

		throw new ApiError(
			'INVALID_PAYLOAD',
			'This link is broken, used or too old. Register again to get a new one.',
		);
	},
};

/** Relative, so that it also leads there where everything lies below a path of another site. */
function signInThat(said: 'verified' | 'unverified') {
	return {
		status: 302,
		headers: { location: `../../app/sign-in?said=${said}`, 'cache-control': 'no-store' },
	};
}
