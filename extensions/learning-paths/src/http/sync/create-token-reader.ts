import jwt from 'jsonwebtoken';
import type { KeyObject } from 'node:crypto';
import { ApiError } from '../api-error.ts';

/** What a signed token says. `exp` in seconds since the epoch. */
export type Claims = Readonly<Record<string, unknown>> & { exp?: number | undefined };

/** Reads a signed token. @throws ApiError `TOKEN_EXPIRED`, `INVALID_CREDENTIALS` */
export type TokenReader = (token: string) => Claims;

/** Devices that ask within a few minutes of each other; an entry takes about 1 kB. */
const REMEMBERED = 10_000;

/**
 * Reads tokens as Directus does (`utils/jwt`), and remembers those whose signature was right: a device sends the same token with
 * every request, and checking it costs more than answering. What can change is looked at every time: the expiry here, user and
 * session in the database.
 *
 * @param deps.secret Directus' `SECRET` as a key. Given as text, jsonwebtoken would first try to read it as a certificate.
 * @param deps.now Milliseconds since the epoch.
 */
export function createTokenReader(deps: { secret: KeyObject; now(): number }): TokenReader {
	const known = new Map<string, Claims>();

	return (token) => {
		const claims = known.get(token) ?? remember(token, verify(token, deps.secret));

		if (claims.exp !== undefined && claims.exp * 1000 <= deps.now()) {
			known.delete(token);
			throw expired();
		}

		return claims;
	};

	function remember(token: string, claims: Claims): Claims {
		known.set(token, claims);

		for (const oldest of known.keys()) {
			if (known.size <= REMEMBERED) break;
			known.delete(oldest);
		}

		return claims;
	}
}

function verify(token: string, secret: KeyObject): Claims {
	try {
		const claims = jwt.verify(token, secret, { issuer: 'directus', algorithms: ['HS256'] });

		if (typeof claims === 'string') throw invalidToken();

		return claims;
	} catch (error) {
		throw error instanceof jwt.TokenExpiredError ? expired() : invalidToken();
	}
}

/** A token that nobody here has signed, or for another purpose. */
export function invalidToken(): ApiError {
	return new ApiError('INVALID_CREDENTIALS', 'This token is not valid. Sign in again.');
}

function expired(): ApiError {
	return new ApiError('TOKEN_EXPIRED', 'The session has expired. Sign in again.');
}
