import { ApiError } from './api-error.ts';

/** Codes of Postgres, of its connection and of Directus that pass by themselves: starting, stopping, too many connections, deadlock. */
const PASSING = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'ETIMEDOUT',
	'57P01',
	'57P02',
	'57P03',
	'53300',
	'40001',
	'40P01',
	// Directus' own: too many images are being resized.
	'SERVICE_UNAVAILABLE',
]);

/** Back-pressure is a 503 with `Retry-After`, which devices honour. Null when the error is not of the passing kind. */
export function unavailable(error: unknown): ApiError | null {
	if (!isPassing(error)) return null;

	return new ApiError('SERVICE_UNAVAILABLE', 'The server is busy or restarting. Try again shortly.', {
		retryAfter: 2,
		cause: error,
	});
}

function isPassing(error: unknown): boolean {
	if (!(error instanceof Error)) return false;

	return (
		('code' in error && typeof error.code === 'string' && PASSING.has(error.code)) ||
		error.name === 'KnexTimeoutError' ||
		error.message.startsWith('Connection terminated') ||
		error.message.includes('Unable to acquire a connection')
	);
}
