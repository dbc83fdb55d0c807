import type { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limiter } from '../http/limiter.ts';

/** Counts attempts a minute in the database, so that all nodes count together and no Redis is needed for it. */
export function postgresLimiter(name: string, attemptsPerMinute: number, knex: Knex): Limiter {
	const limiter = new RateLimiterPostgres({
		storeClient: knex,
		storeType: 'knex',
		schemaName: 'learning',
		tableName: 'attempts',
		tableCreated: true,
		keyPrefix: name,
		points: attemptsPerMinute,
		duration: 60,
	});

	return {
		async take(key) {
			try {
				await limiter.consume(keep(key));

				return null;
			} catch (refusal) {
				if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000);
				throw refusal;
			}
		},

		async giveBack(key) {
			await limiter.reward(keep(key));
		},
	};
}

/** Keys have the length that fits into the column, however long an e-mail address is, and nobody's address is kept in clear. */
function keep(key: string): string {
	return createHash('sha256').update(key).digest('base64url');
}
