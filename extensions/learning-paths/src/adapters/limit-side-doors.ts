import type { Application, Request } from 'express';
import type { Limiter } from '../http/limiter.ts';
import { takeAttempts } from './take-attempts.ts';

/**
 * Directus signs in by GraphQL, too, and mails links to new passwords itself. Nothing of ours uses these doors, but they are open
 * to everyone: a limit that does not stand there is none. What comes in by GraphQL counts whether it succeeds or not, and as often
 * as it is written: one request can hold a thousand.
 *
 * @param app With the bodies read already.
 */
export function limitSideDoors(app: Application, limiters: { signIns: Limiter; mails: Limiter }): void {
	const { signIns, mails } = limiters;

	app.post(
		'/auth/password/request',
		takeAttempts((request) => [
			{ limiter: mails, key: request.ip ?? '' },
			{ limiter: mails, key: `mail to ${wordsIn(request, 'email').toLowerCase()}` },
		]),
	);

	app.post(
		'/graphql/system',
		takeAttempts((request) => {
			const key = request.ip ?? '';
			const fields = wordsIn(request, 'query').match(/\bauth_(login|password_request)\b/g) ?? [];

			return fields.map((field) => ({ limiter: field === 'auth_login' ? signIns : mails, key }));
		}),
	);
}

function wordsIn(request: Request, field: string): string {
	const body: unknown = request.body;
	const words: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined;

	return typeof words === 'string' ? words : '';
}
