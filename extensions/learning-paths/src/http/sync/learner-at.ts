import type { Credential, Learner } from '../../db/learners.ts';
import { findLearner } from '../../db/learners.ts';
import type { Sql } from '../../db/sql.ts';
import { ApiError } from '../api-error.ts';

/**
 * The learner whose address this is. `:user` is compared before anything is read or written: a tab that another account left open
 * must never write into this one (I9).
 *
 * @param user The `:user` of the address.
 * @throws ApiError `WRONG_USER`, `INVALID_CREDENTIALS`
 */
export async function learnerAt(
	user: string | undefined,
	credential: Credential,
	sql: Sql,
	options: { lockClock?: boolean } = {},
): Promise<Learner> {
	if ('user' in credential) refuseWrongUser(user, credential.user);

	const learner = await findLearner(credential, sql, options);

	if (!learner) throw endedSession();

	refuseWrongUser(user, learner.user);

	return learner;
}

/** @throws ApiError `WRONG_USER` when the address is not that of the session's user. */
export function refuseWrongUser(user: string | undefined, sessionUser: string): void {
	if (user?.toLowerCase() === sessionUser.toLowerCase()) return;

	throw new ApiError('WRONG_USER', 'Another account is signed in now. Reload the page.');
}

/** The user is not active any more, or the session has ended. */
export function endedSession(): ApiError {
	return new ApiError('INVALID_CREDENTIALS', 'The session has ended. Sign in again.');
}
