import type { Application, RequestHandler } from 'express';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** Serves the built learner app at `/app/`, from the same origin as the API: session cookies work and no CORS is needed. */
export function serveLearnerApp(
	app: Application,
	folder: string | null,
	log: { warn(message: string): void },
): void {
	if (folder === null) return;

	const page = join(folder, 'index.html');

	if (!existsSync(page)) {
		log.warn(`The learner app is not served: there is no build in ${folder}. Build it, then restart.`);

		return;
	}

	const files = sirv(folder, { single: true, gzip: true, brotli: true, etag: true, setHeaders: cacheFor });

	app.use('/app', slash, secure(contentSecurityPolicy(readFileSync(page, 'utf8'))), files);
}

/** The app's addresses are relative to `/app/`. */
const slash: RequestHandler = (request, response, next) => {
	if (request.originalUrl.split('?')[0] === '/app') response.redirect(301, '/app/');
	else next();
};

function secure(policy: string): RequestHandler {
	return (_request, response, next) => {
		response.set({
			'content-security-policy': policy,
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'same-origin',
			'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
			'cross-origin-opener-policy': 'same-origin',
		});
		next();
	};
}

/** Files under `assets/` carry a hash of their content in their name; everything else must be asked for again. */
function cacheFor(response: { setHeader(name: string, value: string): void }, path: string): void {
	response.setHeader(
		'cache-control',
		path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
	);
}
