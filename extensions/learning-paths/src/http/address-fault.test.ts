import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressFault } from './address-fault.ts';

test.each([
	'/learning/paths',
	'/learning/paths?search=100%25&page=2',
	'/learning/paths?search=%ff',
	'/learning/paths?search=',
	'/learning/paths?search=a?b',
	'/learning/paths?version=3&batch=5',
	'/learning/paths/%C3%A9',
])('%s may pass', (address) => {
	expect(addressFault(address, 'directus_session_token=abc')).toBeNull();
});

test.each([
	'/learning/paths/%',
	'/learning/paths/%f',
	'/learning/paths/%ff',
	'/learning/paths/%C3%28',
	'/learning/paths/%00',
	'/learning/paths?search=a%00b',
	'/learning/paths?access_token=a%00b',
	'/learning/paths?aggregate=text',
	'/learning/paths?deep=null',
	'/learning/paths?limit=-5',
	'/learning/paths?%6cimit=-5',
	'/learning/paths?filter[a][_eq]=1',
	'/learning/paths?search[]=1',
	'/learning/paths?search%5B%5D=1',
	'/learning/paths?search=1&search=2',
	'/learning/paths?fields=*.*',
])('%s is refused', (address) => {
	expect(addressFault(address, '')?.code).toBe('INVALID_PAYLOAD');
});

test.each(['directus_session_token=a%00b', 'directus_session_token=a\u0000b', 'other=%00'])(
	'the cookie %j ends the session',
	(cookie) => {
		expect(addressFault('/learning/me', cookie)?.code).toBe('INVALID_CREDENTIALS');
	},
);

test('no address and no cookie makes it throw', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (address, cookie) => {
			addressFault(address, cookie);
		}),
	);
});
