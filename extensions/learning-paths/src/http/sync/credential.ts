import jwt from 'jsonwebtoken';
import type { KeyObject } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Credential } from '../../db/learners.ts';
import { ApiError } from '../api-error.ts';

export interface TokenSettings {
	/** Directus' `SECRET` as a key: given as text, jsonwebtoken first tries to read it as a certificate, at 50 µs a request. */
	secret: KeyObject;
	/** Directus' `SESSION_COOKIE_NAME`. */
	sessionCookie: string;
}

/**
 * What a request proves about its sender, read as Directus reads it (`middleware/extract-token`, `utils/jwt`): a signed token from
 * the query, the header or the session cookie. Whether the user and the session still exist is for the database to say.
 *
 * @throws ApiError `UNAUTHENTICATED`, `TOKEN_EXPIRED`, `INVALID_CREDENTIALS`
 */
export function credentialOf(
	request: { headers: IncomingHttpHeaders; query: Readonly<Record<string, unknown>> },
	settings: TokenSettings,
): Credential {
	const token =
		queryToken(request.query) ??
		bearerToken(request.headers) ??
		cookie(request.headers, settings.sessionCookie);

	if (token === null) throw new ApiError('UNAUTHENTICATED', 'Sign in first.');
	// A static token is an opaque word; a signed one has three parts.
	if (token.split('.').length !== 3) return { staticToken: token };

	const payload = verify(token, settings.secret);

	// Tokens of shares and of other purposes name no user with access.
	if (typeof payload['id'] !== 'string' || payload['app_access'] === undefined) throw invalid();

	return { user: payload['id'], session: typeof payload['session'] === 'string' ? payload['session'] : null };
}

function verify(token: string, secret: KeyObject): jwt.JwtPayload {
	try {
		const payload = jwt.verify(token, secret, { issuer: 'directus', algorithms: ['HS256'] });

		if (typeof payload === 'string') throw invalid();

		return payload;
	} catch (error) {
		if (error instanceof jwt.TokenExpiredError) {
			throw new ApiError('TOKEN_EXPIRED', 'The session has expired. Sign in again.');
		}
		throw invalid();
	}
}

function queryToken(query: Readonly<Record<string, unknown>>): string | null {
	const token = query['access_token'];

	return typeof token === 'string' && token !== '' ? token : null;
}

function bearerToken(headers: IncomingHttpHeaders): string | null {
	return /^bearer ([^ ]+)$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}

function cookie(headers: IncomingHttpHeaders, name: string): string | null {
	for (const pair of (headers.cookie ?? '').split(';')) {
		const at = pair.indexOf('=');

		if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || null;
	}

	return null;
}

function invalid(): ApiError {
	return new ApiError('INVALID_CREDENTIALS', 'This token is not valid. Sign in again.');
}
