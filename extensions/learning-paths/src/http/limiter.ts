import { ApiError } from './api-error.ts';

/** Counts attempts per key, across nodes. */
export interface Limiter {
	/** Takes one attempt. @returns null when it is granted, else the seconds to wait. */
	take(key: string): Promise<number | null>;
	/** Gives an attempt back that should not have counted. */
	giveBack(key: string): Promise<void>;
}

/** @throws ApiError `REQUESTS_EXCEEDED` with `Retry-After` when the key has used up its attempts. */
export async function takeOrRefuse(limiter: Limiter, key: string): Promise<void> {
	const wait = await limiter.take(key);

	if (wait !== null) {
		throw new ApiError('REQUESTS_EXCEEDED', `Too many attempts. Try again in ${wait} seconds.`, {
			retryAfter: wait,
		});
	}
}
