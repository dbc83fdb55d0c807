import type { Request, RequestHandler } from 'express';
import { ApiError } from '../http/api-error.ts';
import { type Limiter, takeOrRefuse } from '../http/limiter.ts';

/**
 * Stands before a route of Directus: takes attempts, and answers in its place when there are none left.
 *
 * @param attemptsOf What a request takes, in this order, until something is used up.
 */
export function takeAttempts(
	attemptsOf: (request: Request) => readonly { limiter: Limiter; key: string }[],
): RequestHandler {
	return (request, response, next) => {
		takeAll(attemptsOf(request)).then(
			() => next(),
			(error: unknown) => {
				if (error instanceof ApiError) response.status(error.status).set(error.headers).json(error.body);
				else next(error);
			},
		);
	};
}

async function takeAll(attempts: readonly { limiter: Limiter; key: string }[]): Promise<void> {
	for (const { limiter, key } of attempts) await takeOrRefuse(limiter, key);
}
