import { describe, expect, it } from 'vitest';
import { PullQuery } from './pull.ts';

describe('PullQuery', () => {
	it('begins at the beginning, with pages of 100, when nothing is said', () => {
		expect(PullQuery.parse({})).toEqual({ version: 0, batch: 100 });
	});

	it.each(['1', '500'])('takes a batch of %s', (batch) => {
		expect(PullQuery.parse({ batch }).batch).toBe(Number(batch));
	});

	// Capping it silently would end RxDB's pull after the first page.
	it.each(['0', '501', '-1', '1.5', '1e2', ' 5', '', 'all'])('refuses a batch of "%s"', (batch) => {
		expect(PullQuery.safeParse({ batch }).success).toBe(false);
	});
});
