import { defineEndpoint } from '@directus/extensions-sdk';
import type { Request } from 'express';
import { createSecretKey } from 'node:crypto';
import { directusDatabase } from '../../extensions/learning-paths/src/db/directus-database.ts';
import { createTokenReader } from '../../extensions/learning-paths/src/http/sync/create-token-reader.ts';
import { serve } from '../../extensions/learning-paths/src/http/serve.ts';
import { credentialOf } from '../../extensions/learning-paths/src/http/sync/credential.ts';
import { SYNC_ROUTES } from '../../extensions/learning-paths/src/http/sync/routes.ts';

/** Our own sync routes as an ordinary Directus endpoint, behind all of Directus' middleware: what the short way is compared with. */
export default defineEndpoint({
	id: 'ordinary',

	handler(router, { database, env, logger }) {
		const secret = createSecretKey(Buffer.from(String(env['SECRET'])));
		const tokens = {
			readToken: createTokenReader({ secret, now: Date.now }),
			sessionCookie: String(env['SESSION_COOKIE_NAME']),
		};
		const hub = {
			progressChanged: () => undefined,
			contentChanged: () => undefined,
			listen: () => () => undefined,
		};
		const deps = { database: directusDatabase(database), hub, now: Date.now };

		for (const route of SYNC_ROUTES) router[route.method](route.path, serve(route, callOf, deps, logger));

		async function callOf(request: Request) {
			return {
				params: request.params,
				query: request.query,
				body: request.body as unknown,
				headers: request.headers,
				caller: { credential: credentialOf(request, tokens), device: null },
				address: '',
			};
		}
	},
});
