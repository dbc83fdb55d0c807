import type { Observable, Subscription } from 'rxjs';
import type { TextStore } from '../clock/create-clock.ts';
import type { SessionCookie } from './session-cookie.ts';

/** Directus renews a session only while it still lasts: renewed this often, it outlives any week without the app. */
const EVERY_MS = 60 * 60 * 1000;

const RENEWED = 'session-renewed';

/** Renews the session now and then, and answers whether it could when asked to. */
export function keepFresh(deps: {
	cookie: Pick<SessionCookie, 'renew'>;
	store: TextStore;
	now: () => number;
}) {
	const renew = async (): Promise<boolean> => {
		const outcome = await deps.cookie.renew();

		if (outcome.ok) deps.store.set(RENEWED, String(deps.now()));

		return outcome.ok;
	};

	return {
		renew,
		/** @param isSignedIn Without a learner there is nothing to renew. */
		watch: (wakeUps$: Observable<void>, isSignedIn: () => boolean): Subscription =>
			wakeUps$.subscribe(() => {
				const age = deps.now() - Number(deps.store.get(RENEWED) ?? 0);

				if (isSignedIn() && (age > EVERY_MS || age < 0)) void renew();
			}),
	};
}
