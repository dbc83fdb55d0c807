import { PROTOCOL_VERSION } from '@learning-paths/contract';
import type { Application } from 'express';
import { createSecretKey } from 'node:crypto';
import { notFound } from '../http/api-error.ts';
import { type Log, serve } from '../http/serve.ts';
import { createTokenReader } from '../http/sync/create-token-reader.ts';
import { outdated } from '../http/sync/outdated.ts';
import { SYNC_ROUTES } from '../http/sync/routes.ts';
import { syncCall } from '../http/sync/sync-call.ts';
import type { SyncDeps } from '../http/sync/sync-deps.ts';
import type { Settings } from './settings.ts';

/**
 * Mounts the sync routes before Directus' middleware, which costs every request 2 to 3 ms of CPU that these do not need
 * (docs/decisions/0006). What they skip and need, they bring along: authentication, the body parser, the shape of errors.
 */
export function mountSync(app: Application, deps: SyncDeps, settings: Settings, log: Log): void {
	const tokens = {
		readToken: createTokenReader({
			secret: createSecretKey(Buffer.from(settings.secret)),
			now: () => deps.now(),
		}),
		sessionCookie: settings.sessionCookie,
	};

	for (const route of SYNC_ROUTES) {
		app[route.method](
			`/learning${route.path}`,
			serve(route, (request) => syncCall(request, tokens), deps, log),
		);
	}

	app.use(`/learning/sync/v${PROTOCOL_VERSION}`, (_request, response) => {
		const error = notFound();

		response.status(error.status).json(error.body);
	});
	app.use('/learning/sync', outdated);
}
