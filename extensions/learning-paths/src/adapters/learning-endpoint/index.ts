import { ErrorCode, isDirectusError } from '@directus/errors';
import { defineEndpoint } from '@directus/extensions-sdk';
import type { Accountability } from '@directus/types';
import type { Request } from 'express';
import type { Caller, Deps } from '../../http/deps.ts';
import type { Call } from '../../http/route.ts';
import { ROUTES } from '../../http/routes/routes.ts';
import { serve } from '../../http/serve.ts';
import { directusAccounts } from '../directus-accounts.ts';
import { directusContent } from '../directus-content.ts';
import { directusFiles } from '../directus-files.ts';
import { editorDeps } from '../editor-deps.ts';
import { postgresLimiter } from '../postgres-limiter.ts';
import { readSettings } from '../settings.ts';

/** `/learning/*`, except the sync routes: Directus authenticates, our routes answer. */
export default defineEndpoint({
	id: 'learning',

	handler(router, context) {
		const settings = readSettings(context.env);
		const deps: Deps = {
			...editorDeps(context),
			accounts: directusAccounts(context, settings),
			files: directusFiles(context),
			contentStore: (caller) => directusContent(context, caller),
			registrations: postgresLimiter('register', settings.registrationsPerMinute, context.database),
			wrongPasswords: postgresLimiter('password', settings.failedSignInsPerMinute, context.database),
			async mayReadFile(caller, file) {
				const files = new context.services.FilesService({
					schema: await context.getSchema(),
					accountability: caller,
				});

				try {
					await files.readOne(file, { fields: ['id'] });

					return true;
				} catch (error) {
					if (isDirectusError(error, ErrorCode.Forbidden)) return false;
					throw error;
				}
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
		stream: request,
		headers: request.headers,
		caller: request.accountability ?? null,
		address: request.ip ?? '',
	};
}
