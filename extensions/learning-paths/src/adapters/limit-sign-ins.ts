import type { Application } from 'express';
import { ApiError } from '../http/api-error.ts';
import type { Limiter } from '../http/limiter.ts';
import { takeOrRefuse } from '../http/limiter.ts';
import type { Log } from '../http/serve.ts';

/**
 * Limits failed sign-ins per network address. Directus only counts per account, and suspends it: that alone lets one address try
 * one password on every account. Sign-ins that succeed do not count, so a class behind one address is not locked out.
 */
export function limitSignIns(app: Application, limiter: Limiter, log: Log): void {
	app.post('/auth/login', (request, response, next) => {
		const key = request.ip ?? '';

		takeOrRefuse(limiter, key).then(
			() => {
				response.once('finish', () => {
					if (response.statusCode !== 200) return;

					limiter.giveBack(key).catch((error: unknown) => log.warn(error, 'A sign-in was counted as failed'));
				});
				next();
			},
			(error: unknown) => {
				if (error instanceof ApiError) response.status(error.status).set(error.headers).json(error.body);
				else next(error);
			},
		);
	});
}
