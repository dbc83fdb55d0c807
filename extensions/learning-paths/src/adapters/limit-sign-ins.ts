import type { Application } from 'express';
import type { Limiter } from '../http/limiter.ts';
import type { Log } from '../http/serve.ts';
import { takeAttempts } from './take-attempts.ts';

/**
 * Limits failed sign-ins per network address. Directus only counts per account, and suspends it: that alone lets one address try
 * one password on every account. Sign-ins that succeed do not count, so a class behind one address is not locked out.
 */
export function limitSignIns(app: Application, limiter: Limiter, log: Log): void {
	app.post(
		'/auth/login',
		takeAttempts(({ ip = '' }) => [{ limiter, key: ip }]),
		({ ip = '' }, response, next) => {
			response.once('finish', () => {
				if (response.statusCode !== 200) return;

				limiter.giveBack(ip).catch((error: unknown) => log.warn(error, 'A sign-in was counted as failed'));
			});
			next();
		},
	);
}
