import { defineEndpoint } from '@directus/extensions-sdk';
import type { Accountability } from '@directus/types';
import type { Request } from 'express';
import { createHash } from 'node:crypto';
import blockKinds from 'virtual:block-kinds';
import { directusDatabase } from '../../db/directus-database.ts';
import type { Caller, Deps } from '../../http/deps.ts';
import type { Call } from '../../http/route.ts';
import { ROUTES } from '../../http/routes/routes.ts';
import { serve } from '../../http/serve.ts';
import { directusAccounts } from '../directus-accounts.ts';
import { directusFiles } from '../directus-files.ts';
import { postgresLimiter } from '../postgres-limiter.ts';
import { readSettings } from '../settings.ts';

/** `/learning/*`, except the sync routes: Directus authenticates, our routes answer. */
export default defineEndpoint({
	id: 'learning',

	handler(router, context) {
		const settings = readSettings(context.env);
		const deps: Deps = {
			database: directusDatabase(context.database),
			blockKinds,
			accounts: directusAccounts(context, settings),
			files: directusFiles(context),
			registrations: postgresLimiter('register', settings.registrationsPerMinute, context.database),
			now: Date.now,
			fingerprint: (text) => createHash('sha256').update(text).digest('base64url'),

			async mayEdit(caller, path) {
				const permissions = new context.services.PermissionsService({
					schema: await context.getSchema(),
					accountability: caller,
				});

				return (await permissions.getItemPermissions('learning_paths', path)).update.access;
			},
		};

		for (const route of ROUTES) router[route.method](route.path, serve(route, callOf, deps, context.logger));
	},
});

async function callOf(request: Request & { accountability?: Accountability | null }): Promise<Call<Caller>> {
	const { access_token: _, ...query } = request.query;

	return {
		params: request.params,
		query,
		body: request.body,
		headers: request.headers,
		caller: request.accountability ?? null,
		address: request.ip ?? '',
	};
}
