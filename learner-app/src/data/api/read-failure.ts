import type { Failure } from './outcome.ts';

/** Waited after 429 and 503 when the server does not say how long. */
const BUSY_DEFAULT_MS = 10_000;

/** No server of ours asks for more; a proxy's slip must not silence a device for days. */
const BUSY_MAX_MS = 10 * 60 * 1000;

/**
 * Tells what kind of failure a reply is.
 *
 * @param retryAfter The `Retry-After` header: seconds or an HTTP date.
 */
export function readFailure(
	reply: { status: number; code: string; retryAfter: string | null },
	deps: { now: () => number },
): Failure {
	const { status, code } = reply;

	if (status === 401) return { kind: 'unauthenticated', code };
	if (status === 409 && code === 'WRONG_USER') return { kind: 'wrong-user' };
	if (status === 426) return { kind: 'outdated' };

	if (status === 429 || status === 503) {
		return { kind: 'busy', retryAfterMs: readRetryAfter(reply.retryAfter, deps.now()) };
	}

	if (status >= 400 && status < 500) return { kind: 'refused', status, code };

	return { kind: 'broken', status };
}

function readRetryAfter(header: string | null, now: number): number {
	if (!header) return BUSY_DEFAULT_MS;

	const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;

	return Number.isNaN(wait) ? BUSY_DEFAULT_MS : Math.min(Math.max(wait, 0), BUSY_MAX_MS);
}
