import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFailure } from './read-failure.ts';

const now = () => Date.parse('2026-05-01T00:00:00Z');
const reply = (status: number, code = '', retryAfter: string | null = null) => ({ status, code, retryAfter });

describe('readFailure', () => {
	it.each([
		[reply(401, 'TOKEN_EXPIRED'), { kind: 'unauthenticated', code: 'TOKEN_EXPIRED' }],
		[reply(409, 'WRONG_USER'), { kind: 'wrong-user' }],
		[reply(409, 'EMAIL_TAKEN'), { kind: 'refused', status: 409, code: 'EMAIL_TAKEN' }],
		[reply(426), { kind: 'outdated' }],
		[reply(404, 'NOT_FOUND'), { kind: 'refused', status: 404, code: 'NOT_FOUND' }],
		[reply(500), { kind: 'broken', status: 500 }],
		[reply(302), { kind: 'broken', status: 302 }],
	])('reads %o', (input, failure) => {
		expect(readFailure(input, { now })).toEqual(failure);
	});

	it('does what the class of the status says when the code is one from the future (I13)', () => {
		const fromTheFuture = fc.string().map((code) => `NEW_${code}`);

		fc.assert(
			fc.property(fc.integer({ min: 400, max: 599 }), fromTheFuture, (status, code) => {
				expect(readFailure(reply(status, code), { now }).kind).toBe(kindOf(status));
			}),
		);
	});

	it.each([
		['7', 7_000],
		['Fri, 01 May 2026 00:00:30 GMT', 30_000],
		['Thu, 30 Apr 2026 00:00:00 GMT', 0],
		['soon', 10_000],
		[null, 10_000],
		['999999', 600_000],
	])('waits as long as Retry-After %s says', (retryAfter, retryAfterMs) => {
		expect(readFailure(reply(503, '', retryAfter), { now })).toEqual({ kind: 'busy', retryAfterMs });
	});
});

function kindOf(status: number): string {
	if (status === 401) return 'unauthenticated';
	if (status === 426) return 'outdated';
	if (status === 429 || status === 503) return 'busy';

	return status < 500 ? 'refused' : 'broken';
}
