import type { AccountExport } from '@learning-paths/contract';
import { readAccountRecords } from '../../db/account-records.ts';
import { findProfile } from '../../db/profiles.ts';
import { notFound } from '../api-error.ts';
import { learnerOf, userOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import type { Route } from '../route.ts';

/** `GET /me/export`: everything that is kept about whoever is signed in, to take along. */
export const exportMe: Route<Caller, Pick<Deps, 'database' | 'now'>> = {
	method: 'get',
	path: '/me/export',

	async handle(call, deps) {
		const learner = await learnerOf(call.caller, deps);
		const profile = await findProfile(userOf(call.caller), deps.database);

		if (!profile) throw notFound();

		const records = await readAccountRecords(learner, deps.database);
		const data: AccountExport = { exportedAt: deps.now(), profile, ...records };

		return { json: { data } };
	},
};
