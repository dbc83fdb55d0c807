import jwt from 'jsonwebtoken';
import { expect, test, vi } from 'vitest';
import { mailLinks } from './mail-links.ts';

const SECRET = 'a secret of thirty-two characters';
const account = { user: '11111111-1111-4111-8111-111111111111', password: '$argon2id$first' };
const { sign, read } = mailLinks(SECRET);

test('a token is good for its user and the password of its time', () => {
	const link = read('password', sign('password', account));

	expect(link?.user).toBe(account.user);
	expect(link?.isFor(account.password)).toBe(true);
	expect(link?.isFor('$argon2id$second')).toBe(false);
	expect(link?.isFor(null)).toBe(false);
});

test('a token is good for one purpose', () => {
	expect(read('password', sign('verification', account))).toBeNull();
	expect(read('verification', sign('password', account))).toBeNull();
});

test('a token is good for its time', () => {
	const token = sign('password', account);

	vi.useFakeTimers({ now: Date.now() + 61 * 60 * 1000 });
	expect(read('password', token)).toBeNull();
	vi.useRealTimers();
});

test('a sign-in is no link, and a link no sign-in', () => {
	const token = jwt.sign({ sub: account.user, aud: 'password', password: 'x' }, SECRET);

	expect(read('password', token)).toBeNull();
	expect(() => jwt.verify(sign('password', account), SECRET)).toThrow('invalid signature');
});

test.each(['', 'x', 'a.b.c', 'null'])('“%s” is no token', (token) => {
	expect(read('verification', token)).toBeNull();
});
