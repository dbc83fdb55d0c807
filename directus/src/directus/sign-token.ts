import jwt from 'jsonwebtoken';

/** Whom a token lets act, and as what. */
export interface TokenBearer {
	/** Id of the user. */
	id: string;
	role: string | null;
	isAdmin?: boolean;
}

/**
 * An access token as the instance makes them, signed with its own secret: it works whatever password the user has, and
 * leaves nothing lasting behind. It ends after five minutes.
 */
export function signToken({ id, role, isAdmin = false }: TokenBearer, secret: string): string {
	const claims = { id, role, app_access: isAdmin, admin_access: isAdmin };

	return jwt.sign(claims, secret, { issuer: 'directus', expiresIn: '5m' });
}
