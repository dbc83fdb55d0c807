import type { Request } from './create-request.ts';

/**
 * Asks again after renewing the session, once, when the server says that it has ended. Many requests may find that out
 * at the same moment: they share one renewal, because each renewal replaces the session's token.
 *
 * @param refresh Whether the session could be renewed.
 */
export function withRefresh(request: Request, refresh: () => Promise<boolean>): Request {
	let refreshing: Promise<boolean> | null = null;

	const refreshOnce = () => {
		refreshing ??= refresh().finally(() => {
			refreshing = null;
		});

		return refreshing;
	};

	return async (input) => {
		const outcome = await request(input);

		if (outcome.ok || outcome.failure.kind !== 'unauthenticated') return outcome;

		return (await refreshOnce()) ? request(input) : outcome;
	};
}
