import { type Outcome, failed } from '../api/outcome.ts';
import type { SessionApi } from '../api/session-api.ts';
import type { TextStore } from '../clock/create-clock.ts';
import type { Turns } from './take-turns.ts';

/**
 * What the server knows this browser by: a cookie that no script sees and that all tabs share. A reply that takes it away
 * takes whichever is there by then, so whatever changes it waits for its turn.
 */
export interface SessionCookie {
	/** Whether it still is somebody's who is not here any more: the server has not heard yet that they left. */
	isOwed: () => boolean;
	/** Whoever is signed in leaves. Noted before any screen shows it: no dead network and no closed tab forgets it. */
	leave: () => void;
	/** Tells the server of who has left, if it can be reached. Never rejects. */
	settle: () => Promise<void>;
	/**
	 * Signs in, after whoever left before.
	 *
	 * @param arrive Lets them in on this device. While that is not done the session is nobody's, and if it fails, or is
	 * never heard of again, the session is ended.
	 */
	signIn: <T>(
		who: { email: string; password: string },
		arrive: () => Promise<Outcome<T>>,
	) => Promise<Outcome<T>>;
	/** Makes the session last; not that of somebody who has left. */
	renew: () => Promise<Outcome<void>>;
}

/** Somebody has left this device, and the server is still to be told. */
export const OWES_SIGN_OUT = 'owes-sign-out';
/** Somebody has signed in, and is not let in on this device yet. */
export const ARRIVING = 'arriving';

const NOBODY = failed({ kind: 'unauthenticated', code: '' });

export function createSessionCookie(deps: {
	sessionApi: SessionApi;
	store: TextStore;
	turns: Turns;
}): SessionCookie {
	const { sessionApi, store, turns } = deps;
	let settling: Promise<void> | null = null;
	let isArriving = false;

	const isOwed = () => store.get(OWES_SIGN_OUT) !== null;
	const owe = (owes: boolean) => store.set(OWES_SIGN_OUT, owes ? 'yes' : null);

	const tell = async () => {
		const outcome = await sessionApi.signOut();

		// Without a session there is none to end.
		if (outcome.ok || ['unauthenticated', 'refused'].includes(outcome.failure.kind)) owe(false);
	};

	const settle = () => {
		if (!isOwed()) return Promise.resolve();

		settling ??= turns(async (hasTurn) => {
			// Another tab may have told, and let somebody in, while this one waited.
			if (hasTurn && isOwed()) await tell();
		}).finally(() => {
			settling = null;
		});

		return settling;
	};

	// A page that was closed while somebody was let in. Or another tab is at it now: then this turn comes after it.
	if (store.get(ARRIVING) !== null) {
		void turns(async (hasTurn) => {
			if (!hasTurn || store.get(ARRIVING) === null) return;

			owe(true);
			store.set(ARRIVING, null);
			await tell();
		});
	}

	return {
		isOwed,
		leave: () => owe(true),
		settle,

		signIn: ({ email, password }, arrive) =>
			turns(async () => {
				if (isOwed()) await tell();

				const outcome = await sessionApi.signIn(email, password);

				if (!outcome.ok) return outcome;

				// The former cookie is gone: nothing can end that session any more.
				owe(false);
				store.set(ARRIVING, 'yes');
				isArriving = true;

				let hasArrived = false;

				try {
					const arrived = await arrive();

					hasArrived = arrived.ok;

					return arrived;
				} finally {
					owe(!hasArrived);
					store.set(ARRIVING, null);
					isArriving = false;
				}
			}).finally(() => void settle()),

		// Whoever is just let in has a new one, and would wait for their own turn.
		renew: async () =>
			isArriving || isOwed() ? NOBODY : turns(async () => (isOwed() ? NOBODY : sessionApi.refresh())),
	};
}
