import { ApiError } from './api-error.ts';
import type { Deps } from './deps.ts';
import { takeOrRefuse } from './limiter.ts';

/** Makes sure that it is the user who sits there. @throws ApiError `WRONG_PASSWORD`, `REQUESTS_EXCEEDED` */
export async function confirmPassword(
	{ user, password }: { user: string; password: string },
	deps: Pick<Deps, 'accounts' | 'wrongPasswords'>,
): Promise<void> {
	await takeOrRefuse(deps.wrongPasswords, user);

	if (!(await deps.accounts.hasPassword(user, password))) {
		throw new ApiError('WRONG_PASSWORD', 'The password is not right.');
	}

	await deps.wrongPasswords.giveBack(user);
}
