import type { Application, RequestHandler } from 'express';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/** Nothing but our own files, no inline script or style, no plug-ins, framed by nobody but the Studio's preview. */
const CONTENT_SECURITY_POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data: blob:",
	"media-src 'self' blob:",
	"font-src 'self'",
	"connect-src 'self'",
	"manifest-src 'self'",
	"worker-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
	"frame-ancestors 'self'",
].join('; ');

/** Serves the built learner app at `/app/`, from the same origin as the API: session cookies work and no CORS is needed. */
export function serveLearnerApp(
	app: Application,
	folder: string | null,
	log: { warn(message: string): void },
): void {
	if (folder === null) return;

	if (!existsSync(join(folder, 'index.html'))) {
		log.warn(`The learner app is not served: there is no build in ${folder}. Build it, then restart.`);

		return;
	}

	const files = sirv(folder, { single: true, gzip: true, brotli: true, etag: true, setHeaders: cacheFor });

	app.use('/app', slash, secure, files);
}

/** The app's addresses are relative to `/app/`. */
const slash: RequestHandler = (request, response, next) => {
	if (request.originalUrl.split('?')[0] === '/app') response.redirect(301, '/app/');
	else next();
};

const secure: RequestHandler = (_request, response, next) => {
	response.set({
		'content-security-policy': CONTENT_SECURITY_POLICY,
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'same-origin',
		'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
		'cross-origin-opener-policy': 'same-origin',
	});
	next();
};

/** Files under `assets/` carry a hash of their content in their name; everything else must be asked for again. */
function cacheFor(response: { setHeader(name: string, value: string): void }, path: string): void {
	response.setHeader(
		'cache-control',
		path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
	);
}
