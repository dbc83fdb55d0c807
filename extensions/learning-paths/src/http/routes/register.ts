import { RegisterBody } from '@learning-paths/contract';
import { ApiError } from '../api-error.ts';
import type { Caller, Deps } from '../deps.ts';
import { takeOrRefuse } from '../limiter.ts';
import { parse } from '../parse.ts';
import type { Route } from '../route.ts';

/** `POST /register`: a new account with the Learner role. */
export const register: Route<Caller, Pick<Deps, 'accounts' | 'registrations'>> = {
	method: 'post',
	path: '/register',

	async handle(call, deps) {
		const account = parse(RegisterBody, call.body);

		// Only what could make an account counts: a typo costs nobody an attempt.
		await takeOrRefuse(deps.registrations, call.address);
		// A mail goes to whatever address was typed: nobody's mailbox is filled, from however many addresses it is tried.
		if (deps.accounts.verifyEmail) await takeOrRefuse(deps.registrations, `mail to ${account.email}`);

		const id = await deps.accounts.register(account);

		// With verification the reply is always the same: it must not tell who has an account here.
		if (deps.accounts.verifyEmail) return { status: 202 };

		if (id === null) {
			throw new ApiError('EMAIL_TAKEN', 'There is an account with this e-mail address. Sign in instead.');
		}

		return { status: 201, json: { data: { id } } };
	},
};
