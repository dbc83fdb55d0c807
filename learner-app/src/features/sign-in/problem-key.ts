import type { Failure } from '../../data/api/outcome.ts';
import type { MessageKey } from '../../i18n/locales.ts';

/**
 * What to say when an account's door stays shut.
 *
 * @param invalid What it means here when the server takes the input for invalid.
 */
export function problemKey(failure: Failure, invalid: MessageKey): MessageKey {
	switch (failure.kind) {
		case 'unauthenticated':
			return 'signIn.error.credentials';
		case 'busy':
			return 'signIn.error.busy';
		case 'unreachable':
			return 'signIn.error.unreachable';
		case 'refused':
			if (failure.code === 'EMAIL_TAKEN') return 'signIn.error.taken';
			if (failure.code === 'NO_MAIL') return 'signIn.error.noMail';

			return failure.status === 400 ? invalid : 'signIn.error.other';
		case 'wrong-user':
		case 'outdated':
		case 'broken':
			return 'signIn.error.other';
	}
}
