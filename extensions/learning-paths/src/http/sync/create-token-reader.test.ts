import jwt from 'jsonwebtoken';
import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../api-error.ts';
import { createTokenReader } from './create-token-reader.ts';

const SECRET = 'a secret of at least thirty-two characters';
const CLAIMS = { id: 'someone', app_access: false };

describe('createTokenReader', () => {
	it('reads a token that Directus signed, the second time too', () => {
		const { read } = reader();
		const token = sign({});

		expect(read(token)).toMatchObject(CLAIMS);
		expect(read(token)).toMatchObject(CLAIMS);
	});

	it('notices that a token it remembers has expired', () => {
		const { read, advance } = reader();
		const token = sign({ expiresIn: '15m' });

		read(token);
		advance(15 * 60 * 1000);

		expect(codeOf(() => read(token))).toBe('TOKEN_EXPIRED');
		expect(codeOf(() => read(token))).toBe('TOKEN_EXPIRED');
	});

	it.each([
		[
			'signed by another',
			jwt.sign(CLAIMS, 'another secret, of the same length as ours', { issuer: 'directus' }),
		],
		['of another issuer', jwt.sign(CLAIMS, SECRET, { issuer: 'someone else' })],
		['signed by nobody', jwt.sign(CLAIMS, null, { issuer: 'directus', algorithm: 'none' })],
		['signed with another algorithm', jwt.sign(CLAIMS, SECRET, { issuer: 'directus', algorithm: 'HS512' })],
		['that is no token', 'a.b.c'],
	])('refuses a token %s', (_what, token) => {
		expect(codeOf(() => reader().read(token))).toBe('INVALID_CREDENTIALS');
	});

	it('refuses what was changed after it was signed, however well it knows the original', () => {
		const { read } = reader();
		const [head, , signature] = sign({}).split('.');
		const claims = Buffer.from(JSON.stringify({ ...CLAIMS, id: 'someone else', iss: 'directus' })).toString(
			'base64url',
		);

		read(sign({}));

		expect(codeOf(() => read(`${head}.${claims}.${signature}`))).toBe('INVALID_CREDENTIALS');
	});
});

function reader() {
	let time = Date.now();

	return {
		read: createTokenReader({ secret: createSecretKey(Buffer.from(SECRET)), now: () => time }),
		advance: (ms: number) => {
			time += ms;
		},
	};
}

function sign(options: jwt.SignOptions): string {
	return jwt.sign(CLAIMS, SECRET, { issuer: 'directus', expiresIn: '1d', ...options });
}

function codeOf(work: () => unknown): string {
	try {
		work();
	} catch (error) {
		if (error instanceof ApiError) return error.code;
		throw error;
	}

	return 'nothing thrown';
}
