import { PasswordRequestBody } from '@learning-paths/contract';
import { ApiError } from '../api-error.ts';
import type { Caller, Deps } from '../deps.ts';
import { takeOrRefuse } from '../limiter.ts';
import { parse } from '../parse.ts';
import type { Route } from '../route.ts';

/** `POST /password/request`: mails a link to choose a new password. The reply does not tell who has an account here. */
export const requestPassword: Route<Caller, Pick<Deps, 'accounts' | 'registrations'>> = {
	method: 'post',
	path: '/password/request',

	async handle(call, deps) {
		const { email } = parse(PasswordRequestBody, call.body);

		if (!deps.accounts.sendsMail) {
			throw new ApiError(
				'NO_MAIL',
				'No mail can be sent from here. Ask the people who run this site to help you.',
			);
		}

		await takeOrRefuse(deps.registrations, call.address);
		// Nobody's mailbox is filled, from however many addresses it is tried.
		await takeOrRefuse(deps.registrations, `mail to ${email}`);
		await deps.accounts.requestPassword(email);

		return { status: 202 };
	},
};
