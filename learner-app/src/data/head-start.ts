import type { AskedAhead } from './api/with-head-start.ts';
import type { TextStore } from './clock/create-clock.ts';
import { LEARNER, recallLearner } from './session/remembered-learner.ts';
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
		/** null when the app has taken it. */
		headStart?: HeadStart | null;
	}
}

const NOTHING = { asked: null, read: null };

/** What was begun, if it was begun for whoever is here: another tab may have signed somebody in or out meanwhile (I9). */
export function takeHeadStart(store: TextStore): Pick<HeadStart, 'asked' | 'read'> {
	const { headStart = null } = window;
	const isSettled = store.get(OWES_SIGN_OUT) === null && store.get(ARRIVING) === null;

	window.headStart = null;

	if (!headStart || !isSettled || headStart.learner !== store.get(LEARNER)) return NOTHING;

	const { asked, read } = headStart;
	// Who cannot be recalled, as after an update that asks for more, is nobody here: the script does not look so closely.
	const isTheirs = read?.owner === (recallLearner(store)?.id ?? null);

	return { asked, read: isTheirs ? read : null };
}
