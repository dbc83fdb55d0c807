import type { Failure } from '../../data/api/outcome.ts';
import type { MessageKey } from '../../i18n/locales.ts';

/** Why a change that the password confirms was not made, in words that say what to do. */
export function accountProblem(failure: Failure): MessageKey {
	if (failure.kind === 'unreachable') return 'account.needsServer';
	if (failure.kind === 'busy') return 'signIn.error.busy';
	if (failure.kind !== 'refused') return 'signIn.error.other';
	if (failure.code === 'WRONG_PASSWORD') return 'account.wrongPassword';
	if (failure.code === 'STUDIO_ACCOUNT') return 'account.studioAccount';

	return 'signIn.error.other';
}
