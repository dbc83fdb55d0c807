import { type Request, type RequestDeps, createRequest } from '../api/create-request.ts';
import type { SessionCookie } from './session-cookie.ts';

/**
 * Requests that are never answered as to somebody who has left: first the server is told of it, and as long as that
 * cannot be done they go without the cookie (I9).
 */
export function askAsWhoIsHere(deps: RequestDeps, cookie: Pick<SessionCookie, 'isOwed' | 'settle'>): Request {
	const request = createRequest(deps);
	const asNobody = createRequest({
		...deps,
		fetch: (input, init) => deps.fetch(input, { ...init, credentials: 'omit' }),
	});

	return async (input) => {
		await cookie.settle();

		return cookie.isOwed() ? asNobody(input) : request(input);
	};
}
