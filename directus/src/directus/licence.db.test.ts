import { beforeAll, describe, expect, it } from 'vitest';
import { sharedInstance } from '../testing/shared-instance.ts';

const LEARNER = '5f1d0c1e-1ea5-4a7e-9b1d-6c6561726e31';

/** Everything must work without a licence key. Why that shapes so much is told in docs/decisions/. */
describe('the Core licence', () => {
	let api: Awaited<ReturnType<typeof sharedInstance>>['api'];

	beforeAll(async () => {
		({ api } = await sharedInstance());
	});

	it('is enough: the status is active, and there is room for an operator’s own collections', async () => {
		const licence = await api.request<Licence>('GET', '/license');

		expect(licence).toMatchObject({ name: 'Core', status: 'active' });
		expect(licence.usage.collections).toBeLessThanOrEqual(20);
		expect(licence.usage.flows).toBeLessThanOrEqual(5);
	});

	it('counts no seat for learners', async () => {
		const before = await api.request<Licence>('GET', '/license');
		const email = `learner-${crypto.randomUUID()}@example.com`;
		const { id } = await api.request<{ id: string }>('POST', '/users', {
			email,
			password: 'password',
			role: LEARNER,
		});
		const after = await api.request<Licence>('GET', '/license');
		await api.request('DELETE', `/users/${id}`);

		expect(after.usage.seats).toBe(before.usage.seats);
	});

	it('grants learners nothing: no permission, no Studio, no other policy', async () => {
		const policies = await api.request<Policy[]>(
			'GET',
			`/policies?fields=admin_access,app_access,permissions&filter[roles][role][_eq]=${LEARNER}`,
		);

		expect(policies).toEqual([{ admin_access: false, app_access: false, permissions: [] }]);
	});

	it('grants the public nothing either', async () => {
		const policies = await api.request<Policy[]>(
			'GET',
			'/policies?fields=admin_access,app_access,permissions&filter[name][_eq]=$t:public_label',
		);

		expect(policies).toEqual([{ admin_access: false, app_access: false, permissions: [] }]);
	});
});

interface Licence {
	name: string;
	status: string;
	usage: { seats: number; collections: number; flows: number };
}

interface Policy {
	admin_access: boolean;
	app_access: boolean;
	permissions: unknown[];
}
