import { createHash } from 'node:crypto';

/** What a page says in itself: nothing that has attributes, thus neither modules nor what has a source. */
const INLINE_SCRIPT = /<script>(.*?)<\/script>/gs;

/**
 * What the learner app's page may do: load our own files, and run the scripts that stand in the page as it was built, letter by letter.
 * No other inline script or style, no plug-ins, framed by nobody but the Studio's preview.
 *
 * @param page The page as it is served.
 * @returns a Content-Security-Policy; scripts by their hash (CSP Level 2, §4.2.5)
 */
export function contentSecurityPolicy(page: string): string {
	const scripts = [...page.matchAll(INLINE_SCRIPT)].map(
		([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
	);

	return [
		"default-src 'none'",
		["script-src 'self'", ...scripts].join(' '),
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
}
