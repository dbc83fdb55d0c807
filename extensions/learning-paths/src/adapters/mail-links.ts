import { createHash, createHmac } from 'node:crypto';
import jwt from 'jsonwebtoken';
import * as z from 'zod/mini';
import type { Account } from '../db/accounts.ts';

/** What a link in a mail is good for. */
export type Purpose = 'verification' | 'password';

const LIFETIME = { verification: '7d', password: '1h' } as const satisfies Record<Purpose, string>;
const Claims = z.object({ sub: z.uuid(), aud: z.string(), password: z.string() });

/**
 * Tokens for links in mails. A token names the password that the account had when it was made, so it is good once: a new
 * password, and with it a newer registration with the same address, makes it worthless.
 *
 * They are signed with a key of their own, derived from the secret: none can be taken for a sign-in, and no sign-in for one.
 */
export function mailLinks(secret: string) {
	const key = createHmac('sha256', secret).update('learning-paths/mail-links').digest();

	return {
		sign: (purpose: Purpose, { user, password }: Pick<Account, 'user' | 'password'>): string =>
			jwt.sign({ password: markOf(password) }, key, {
				subject: user,
				audience: purpose,
				expiresIn: LIFETIME[purpose],
				algorithm: 'HS256',
			}),

		/** The user whom a token names; null when it is broken, too old, or made for something else. */
		read: (
			purpose: Purpose,
			token: string,
		): { user: string; isFor: (password: string | null) => boolean } | null => {
			try {
				const claims = Claims.parse(jwt.verify(token, key, { audience: purpose, algorithms: ['HS256'] }));

				return { user: claims.sub, isFor: (password) => claims.password === markOf(password) };
			} catch {
				return null;
			}
		},
	};
}

/** Tells one stored password from another, and nothing more. */
function markOf(password: string | null): string {
	return createHash('sha256')
		.update(password ?? '')
		.digest('base64url')
		.slice(0, 22);
}
