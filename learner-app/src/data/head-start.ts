import type { AskedAhead } from './api/with-head-start.ts';
import type { TextStore } from './clock/create-clock.ts';
import { LEARNER } from './session/remembered-learner.ts';
import { ARRIVING, OWES_SIGN_OUT } from './session/session-cookie.ts';
import type { ReadAhead } from './space/body-ahead.ts';

/** What a small script has begun while the app itself was on its way. */
export interface HeadStart {
	/** Who was remembered on this device then, as the text that is kept of them. */
	learner: string | null;
	/** What was asked of the server. */
	asked: AskedAhead | null;
	/** What was read of this device. */
	read: ReadAhead | null;
}

declare global {
	interface Window {
		/** null as soon as the app asks by itself. */
		headStart?: HeadStart | null;
	}
}

/** What was begun, if it was begun for whoever is here: another tab may have signed somebody in or out meanwhile (I9). */
export function takeHeadStart(store: TextStore): Pick<HeadStart, 'asked' | 'read'> {
	const { headStart = null } = window;
	const isSettled = store.get(OWES_SIGN_OUT) === null && store.get(ARRIVING) === null;

	// The script may come later than the app: it would ask what the app has asked already.
	window.headStart = null;

	return headStart && isSettled && headStart.learner === store.get(LEARNER)
		? headStart
		: { asked: null, read: null };
}
