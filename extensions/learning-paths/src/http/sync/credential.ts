import type { IncomingHttpHeaders } from 'node:http';
import type { Credential } from '../../db/learners.ts';
import { ApiError } from '../api-error.ts';
import { invalidToken, type TokenReader } from './create-token-reader.ts';

export interface TokenSettings {
	readToken: TokenReader;
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

	const claims = settings.readToken(token);

	// Tokens of shares and of other purposes name no user with access.
	if (typeof claims['id'] !== 'string' || claims['app_access'] === undefined) throw invalidToken();

	return { user: claims['id'], session: typeof claims['session'] === 'string' ? claims['session'] : null };
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
