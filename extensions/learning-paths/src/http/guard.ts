import type { RequestHandler } from 'express';
import { addressFault } from './address-fault.ts';

/**
 * Stops what Directus' own middleware would answer with a 500 before our handlers are asked. Mounted before that middleware, for our
 * addresses alone.
 */
export const guard: RequestHandler = (request, response, next) => {
	const fault = addressFault(request.originalUrl, request.headers.cookie ?? '');

	if (fault) response.status(fault.status).json(fault.body);
	else next();
};
